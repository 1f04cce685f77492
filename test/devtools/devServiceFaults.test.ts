import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { devServiceFaults, type DevtoolsFault } from "react-reachability/devtools";
import { startDevService, type FaultyDevService } from "react-reachability/dev-service";
import { Client } from "@twilio/conversations";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let service: FaultyDevService;
const clients: Client[] = [];

beforeEach(async () => {
  service = await startDevService({ reachabilityEnabled: true, faults: true, users: ["bob"] });
});

afterEach(async () => {
  for (const client of clients.splice(0)) await client.shutdown();
  await service.close();
});

async function connect(identity: string): Promise<Client> {
  const client = new Client(service.token(identity), { Twilsock: { uri: service.websocketUrl } });
  clients.push(client);
  await new Promise<void>((resolve) => client.on("initialized", () => resolve()));
  await client.getSubscribedConversations();
  return client;
}

async function isOnlineOnTheService(identity: string): Promise<unknown> {
  const { httpUrl, serviceSid } = service;
  const response = await fetch(`${httpUrl}/v1/Services/${serviceSid}/Users/${identity}`);
  const user: unknown = await response.json();
  return typeof user === "object" && user !== null && Reflect.get(user, "is_online");
}

async function press(
  faults: readonly DevtoolsFault[],
  label: string,
  identity = "",
): Promise<void> {
  const fault = faults.find((candidate) => candidate.label === label);
  if (fault === undefined) throw new Error(`no button "${label}"`);
  await (fault.scope === "user" ? fault.inject(identity) : fault.inject());
}

describe("devServiceFaults", () => {
  it("makes the real SDK's connection drop", async () => {
    const faults = devServiceFaults({ url: service.httpUrl, identity: "alice" });
    const alice = await connect("alice");
    const states: string[] = [];
    alice.on("connectionStateChanged", (state) => states.push(state));
    await press(faults, "Drop the connection");
    await vi.waitFor(() => expect(states).toEqual(["connecting", "connected"]), 10_000);
  });

  it("holds changes back until all faults are ended", async () => {
    const faults = devServiceFaults({ url: `${service.httpUrl}/` });
    const alice = await connect("alice");
    const bob = await connect("bob");
    const seen = await alice.getUser("bob");
    expect(seen.isOnline).toBe(true);

    await press(faults, "Hold changes back");
    await bob.shutdown();
    clients.splice(clients.indexOf(bob), 1);
    await vi.waitFor(async () => expect(await isOnlineOnTheService("bob")).toBe(false), 4000);
    expect(seen.isOnline).toBe(true);
    await press(faults, "End all faults");
    await vi.waitFor(() => expect(seen.isOnline).toBe(false), 5000);
  });

  it("deletes a user", async () => {
    const alice = await connect("alice");
    await expect(alice.getUser("bob")).resolves.toMatchObject({ identity: "bob" });
    await press(devServiceFaults({ url: service.httpUrl }), "Delete", "bob");
    const carol = await connect("carol");
    await expect(carol.getUser("bob")).rejects.toThrow("NOT_FOUND");
  });
});

describe("a service that offers no faults", () => {
  it("is named with what to do", async () => {
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await expect(press(devServiceFaults({ url }), "Offload")).rejects.toThrow(
      /was answered with 404\. Start the dev service with \{ faults: true \}/,
    );
    server.close();
  });
});
