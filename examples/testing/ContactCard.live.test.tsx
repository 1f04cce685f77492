import { render, screen } from "@testing-library/react";
import { Client } from "@twilio/conversations";
import { startDevService, type DevService } from "react-reachability/dev-service";
import { ReachabilityTestProvider } from "react-reachability/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import { ContactCard } from "./ContactCard.js";

let service: DevService;
let clients: Client[] = [];

beforeEach(async () => {
  service = await startDevService({ reachabilityEnabled: true, users: ["bob"] });
});

afterEach(async () => {
  for (const client of clients) await client.shutdown();
  clients = [];
  await service.close();
});

/** Signs somebody in: the real SDK, on the local service. */
async function signIn(identity: string): Promise<Client> {
  const client = new Client(service.token(identity), { Twilsock: { uri: service.websocketUrl } });
  clients.push(client);
  await new Promise<void>((resolve) => client.onWithReplay("initialized", resolve));
  // The SDK goes on reading after it is initialised; a shutdown meanwhile would fail loudly.
  await client.getSubscribedConversations();
  return client;
}

it("follows Bob from his first sign-in until he leaves", async () => {
  const alice = await signIn("alice");
  render(
    <ReachabilityTestProvider client={alice}>
      <ContactCard identity="bob" name="Bob" />
    </ReachabilityTestProvider>,
  );
  expect(screen.getByRole("img", { name: /unknown/i })).toBeInTheDocument();

  const bob = await signIn("bob");
  await screen.findByRole("img", { name: /online/i }, { timeout: 5000 });

  await bob.shutdown();
  await screen.findByRole("img", { name: /offline/i }, { timeout: 5000 });
}, 20_000);
