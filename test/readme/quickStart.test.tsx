import { readFileSync } from "node:fs";
import { Client } from "@twilio/conversations";
import { render, screen, waitFor } from "@testing-library/react";
import { startDevService, type DevService } from "react-reachability/dev-service";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../../examples/quick-start/App.js";

let service: DevService;

beforeEach(async () => {
  service = await startDevService({ reachabilityEnabled: true });
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ token: service.token("alice") })));
});

afterEach(async () => {
  vi.unstubAllGlobals();
  await service.close();
});

describe("the README's quick start", () => {
  it("shows that bob is online once he is, on the official SDK", async () => {
    const sdkOptions = { Twilsock: { uri: service.websocketUrl } };
    const bob = new Client(service.token("bob"), sdkOptions);
    await new Promise<void>((resolve) => bob.onWithReplay("initialized", resolve));
    await bob.getSubscribedConversations();
    const { unmount } = render(<App me="alice" sdkOptions={sdkOptions} />);
    await waitFor(() => expect(screen.getByText("bob: online")).toBeVisible(), { timeout: 10_000 });
    unmount();
    await bob.shutdown();
  }, 20_000);

  it("stands in the README word for word", () => {
    const readme = readFileSync("README.md", "utf8");
    for (const file of ["App.tsx", "Contact.test.tsx"])
      expect(readme).toContain(readFileSync(`examples/quick-start/${file}`, "utf8").trim());
  });
});
