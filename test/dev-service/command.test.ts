import { onTestFinished, expect, test } from "vitest";
import { runCommand } from "../../src/dev-service/cli/runCommand.js";
import { startService } from "./support/sdk.js";

async function run(args: string[], nodeVersion = "20.19.0") {
  const printed: string[] = [];
  const errors: string[] = [];
  const { exitCode, service } = await runCommand(args, {
    nodeVersion,
    print: (text) => printed.push(text),
    printError: (text) => errors.push(text),
  });
  if (service !== undefined) onTestFinished(() => service.close());
  return { exitCode, service, printed: printed.join("\n"), errors: errors.join("\n") };
}

test("starts a service and says what it is for and where it listens", async () => {
  const { service, printed } = await run(["dev-service", "--port", "0", "--users", "alice, bob"]);
  expect(printed).toContain("for development and tests only");
  expect(printed).toContain(service?.websocketUrl);
  expect(printed).toContain(`${service?.httpUrl}/token?identity=alice`);
  expect(printed).toContain("alice, bob");
  const users = await fetch(`${service?.httpUrl}/v1/Services/${service?.serviceSid}/Users/bob`);
  expect(await users.json()).toMatchObject({ identity: "bob", is_online: null });
});

test.each([
  [["--reachability"], true],
  [[], false],
])("with %j the Service's reachability is %s", async (flags, enabled) => {
  const { service } = await run(["dev-service", "--port", "0", ...flags]);
  const url = `${service?.httpUrl}/v1/Services/${service?.serviceSid}/Configuration`;
  expect(await (await fetch(url)).json()).toMatchObject({ reachability_enabled: enabled });
});

test.each([[], ["--help"], ["dev-service", "-h"]])("%j shows the usage", async (...args) => {
  const { exitCode, printed } = await run(args);
  expect(printed).toContain("Usage: react-reachability dev-service");
  expect(exitCode).toBe(0);
});

test("names that are allowed reach the service, however many", async () => {
  const names = ["--allow-host", "mybox.local", "--allow-host", "app.test"];
  const { service } = await run(["dev-service", "--port", "0", ...names]);
  for (const name of ["mybox.local", "app.test"]) {
    const answer = await fetch(`${service?.httpUrl}/token?identity=alice`, {
      headers: { origin: `http://${name}:5173` },
    });
    expect(answer.headers.get("access-control-allow-origin")).toBe(`http://${name}:5173`);
  }
});

test.each([
  [["dev-service", "--prot", "1"], 2, /--prot/],
  [["dev-service", "--port", "many"], 2, /--port takes a number, not "many"/],
  [["dev-service", "--port"], 2, /--port/],
  [["dev-service", "--port", "99999"], 1, /a port is a whole number from 0/],
  [["dev-service", "--port", "0", "--host", ""], 1, /host is empty/],
  [["dev-service", "--port", "0", "--allow-host", "a:1"], 1, /allowedHosts holds "a:1"/],
  [["dev-service", "--port", "0", "--users", "alice,"], 1, /not empty/],
  [["dev-service", "--port", "0", "--service-sid", "CH1"], 1, /"CH1"/],
  [["dev-service", "twice"], 2, /"twice" is too much/],
  [["serve"], 2, /no command "serve"/],
])("%j is a mistake that is named", async (args, code, message) => {
  const { exitCode, service, errors } = await run(args);
  expect(errors).toMatch(message);
  expect(exitCode).toBe(code);
  expect(service).toBeUndefined();
});

test("a port in use is named, with the way out", async () => {
  const { port } = new URL((await startService()).httpUrl);
  const { exitCode, errors } = await run(["dev-service", "--port", port]);
  expect(errors).toMatch(new RegExp(`Port ${port} .* is in use.*choose another port`));
  expect(exitCode).toBe(1);
});

test.each(["18.20.0", "20.18.1"])("Node %s is too old", async (version) => {
  const { exitCode, errors } = await run(["dev-service", "--port", "0"], version);
  expect(errors).toContain(`needs Node 20.19 or newer, but this is Node ${version}`);
  expect(exitCode).toBe(1);
});

test("listening on other addresses than this machine's comes with a warning", async () => {
  const { printed } = await run(["dev-service", "--port", "0", "--host", "0.0.0.0"]);
  expect(printed).toContain("ANYBODY ON THE NETWORK may act as any user");
});
