import { expect, test } from "vitest";
import { connect, createClient, initialized, startFaultyService, toldLine } from "./support/sdk.js";

// One version of the SDK is enough here: both share the code of the connection, and its waits are long.

test("an offload makes it connect again", async () => {
  const service = await startFaultyService({ offlineGraceMs: 30_000 });
  const alice = await connect(service, "alice");
  service.faults.offload({ identity: "alice", reconnectMinMs: 10 });
  await toldLine(alice, "connection disconnecting");
  await toldLine(alice, "connection connected", alice.told.length);
  expect(service.activity().requests("init", "alice")).toBe(2);
});

test.each([406, 417])("a close with %i ends it at once", async (code) => {
  const service = await startFaultyService();
  const alice = await connect(service, "alice");
  service.faults.close(code, "alice");
  await toldLine(alice, "connection disconnected");
  expect(service.activity().openSockets("alice")).toBe(0);
});

test("a socket that drops while it asks for the configuration is mended", async () => {
  const service = await startFaultyService();
  service.faults.dropOnRequest("configuration");
  const alice = await connect(service, "alice");
  expect(alice.client.user.isOnline).toBe(true);
  expect(service.activity().requests("init", "alice")).toBe(2);
});

test("a configuration that keeps failing leaves a client that is connected and dead", async () => {
  const service = await startFaultyService();
  service.faults.failRequests("configuration", { status: 500, times: 6 });
  const alice = createClient(service, "alice");
  await toldLine(alice, "init failed true");
  expect(alice.client.connectionState).toBe("connected");
  expect(service.activity().requests("configuration", "alice")).toBe(6);
  expect(alice.told).not.toContain("initialized");
});

test("refused connections are tried again until it initialises", async () => {
  const service = await startFaultyService();
  const release = service.faults.refuseConnections();
  const alice = createClient(service, "alice");
  await toldLine(alice, "init failed false");
  release();
  await initialized(alice.client);
  expect(alice.client.user.isOnline).toBe(true);
});

test("a hung configuration keeps it waiting, no longer than the hanging", async () => {
  const service = await startFaultyService();
  service.faults.hang("configuration", { identity: "alice" });
  const alice = createClient(service, "alice");
  await service.activity().until((activity) => activity.requests("configuration") === 1);
  expect(alice.client.connectionState).toBe("connected");
  const bob = await connect(service, "bob");
  expect(bob.client.user.isOnline).toBe(true);
  expect(alice.told).not.toContain("initialized");
});

test("a token that expires ahead of its time ends the connection, and a new one mends it", async () => {
  const service = await startFaultyService();
  const alice = await connect(service, "alice");
  service.faults.announceTokenExpiry("alice");
  await toldLine(alice, "token about to expire");
  service.faults.expireTokens("alice");
  await toldLine(alice, "connection disconnected");
  expect(alice.told.slice(-3)).toEqual([
    "connection disconnecting",
    "token expired",
    "connection disconnected",
  ]);
  await alice.client.updateToken(service.token("alice"));
  await toldLine(alice, "connection connected", alice.told.length - 1);
});
