import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { chromium } from "playwright";
import { expect, it, onTestFinished } from "vitest";
import { chromiumFlags, findChromium } from "../../scripts/findChromium.mjs";
import { installConsumer } from "./consumer/installConsumer.js";
import { packPackage } from "./consumer/packPackage.js";
import { runCommand } from "./consumer/runCommand.js";
import { startCommand } from "./consumer/startCommand.js";

it("gives somebody who follows the README a live dot from the dev service", async () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "react-reachability-newcomer-"));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const tarball = packPackage(temporary);
  const { folder } = await installConsumer({ temporary, tarball }, "newcomer");
  writeFileSync(path.join(folder, "src/App.tsx"), quickStart());

  const devService = await startCommand(
    folder,
    commandForDevService(),
    /REST +(http:\/\/127\.0\.0\.1:\d+)/,
  );
  onTestFinished(devService.stop);
  const uri = `${devService.found.replace("http:", "ws:")}/v3/wsconnect`;
  await runCommand(folder, "vite", ["build"], { VITE_TWILSOCK_URI: uri });
  const app = await startCommand(
    folder,
    ["vite", "preview", "--port", "0", "--host", "127.0.0.1"],
    /(http:\/\/127\.0\.0\.1:\d+)/,
    { DEV_SERVICE: devService.found },
  );
  onTestFinished(app.stop);

  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: chromiumFlags,
  });
  onTestFinished(() => browser.close());
  const alice = await browser.newPage();
  await alice.goto(`${app.found}/?me=alice`);
  await alice.getByText("bob: not-reported").waitFor();
  const bob = await browser.newPage();
  await bob.goto(`${app.found}/?me=bob`);
  await alice.locator('[data-presence="online"]').waitFor();
  await alice.getByText("bob: online").waitFor();
  await bob.close();
  await alice.getByText("bob: offline").waitFor();
  expect(await alice.locator(".reachability-dot").getAttribute("data-presence")).toBe("offline");
});

/** The README's quick start, letter by letter. */
function quickStart(): string {
  const [, code] = /## Quick start[\s\S]*?```tsx\n([\s\S]*?)```/.exec(readme()) ?? [];
  if (code === undefined) throw new Error("README.md has no quick start.");
  return code;
}

/** The README's command for the dev service, on any free port; started without npx, whose child would outlive it. */
function commandForDevService(): [string, ...string[]] {
  const [, args] = /^npx react-reachability (dev-service .*)$/m.exec(readme()) ?? [];
  if (args === undefined) throw new Error("README.md names no command for the dev service.");
  return ["react-reachability", ...args.replace(/--port \d+/, "--port 0").split(" ")];
}

function readme(): string {
  return readFileSync("README.md", "utf8");
}
