import { describe, expect, it } from "vitest";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { identitiesIn } from "../support/identitiesIn.js";

describe("reading one user", () => {
  it("goes from connecting to live, with one read for any number of readers", async () => {
    const { store, platform, reads } = await startStore({ users: { bob: { isOnline: true } } });
    for (let index = 0; index < 200; index += 1) store.subscribeUser("bob", noop);
    expect(store.get("bob")).toMatchObject({ presence: "unknown", unknownReason: "connecting" });
    await platform.settle();
    expect(store.get("bob")).toMatchObject({
      identity: "bob",
      isOnline: true,
      isNotifiable: null,
      presence: "online",
      unknownReason: null,
      notifiability: "unknown",
      notifiabilityUnknownReason: "never-registered",
      freshness: "live",
      lastKnown: null,
      changedAt: null,
    });
    expect(reads()).toEqual(["bob"]);
  });

  it("shows a change once per task, with the raw flag at once and presence after the damping", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: true } } });
    const seen: string[] = [];
    store.subscribeUser("bob", ({ presence, isOnline }) => seen.push(`${presence} ${isOnline}`));
    await platform.advance(200);
    client.setUser("bob", { isOnline: false });
    client.setUser("bob", { isOnline: true });
    client.setUser("bob", { isOnline: false });
    await platform.settle();
    expect(seen).toEqual(["online true", "online false"]);
    await platform.advance(1999);
    expect(store.get("bob").presence).toBe("online");
    await platform.advance(1);
    expect(store.get("bob")).toMatchObject({ presence: "offline", changedAt: platform.now() });
    client.setUser("bob", { isOnline: true });
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "live" });
  });

  it("ends the damping of whoever a lost connection hides: known again, the truth shows at once", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { offlineDelayMs: 60_000, staleAfterMs: 1000 },
    );
    store.subscribeUser("bob", noop);
    await platform.advance(200);
    client.setUser("bob", { isOnline: false });
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ presence: "online", isOnline: false });
    client.disconnect();
    await platform.advance(1000);
    expect(store.get("bob")).toMatchObject({ unknownReason: "connection-lost" });
    client.reconnect();
    await platform.advance(1000);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
  });

  it("keeps the same object while nothing but the time of observation differs", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: true } } });
    store.subscribeUser("bob", noop);
    await platform.settle();
    const before = store.get("bob");
    client.setUser("bob", { friendlyName: "Robert" });
    await platform.advance(1000);
    expect(store.get("bob")).toBe(before);
  });

  it("never shows null as offline", async () => {
    const { store, platform } = await startStore({ users: { bob: { isOnline: null } } });
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ presence: "unknown", unknownReason: "not-reported" });
  });

  it("looks again at an identity that does not exist, ever more slowly, until it does", async () => {
    const { store, platform, client, reads } = await startStore();
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ unknownReason: "not-found" });
    await platform.advance(60_000);
    expect(reads().length).toBeGreaterThan(2);
    expect(reads().length).toBeLessThan(6);
    client.setUser("bob", { isOnline: true });
    await platform.advance(60_000);
    expect(store.get("bob")).toMatchObject({ presence: "online", error: null });
  });

  it("tries a failed read again, says so meanwhile and reports it", async () => {
    const errors: Error[] = [];
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { onError: (error) => errors.push(error) },
    );
    client.failNextGetUser("bob", new Error("boom"));
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ unknownReason: "error" });
    expect(errors).toEqual([store.get("bob").error]);
    expect(store.get("bob").error).toMatchObject({ code: "read-failed" });
    await platform.advance(1500);
    expect(store.get("bob")).toMatchObject({ presence: "online", error: null });
  });

  it("does not turn a burst of mounts into a burst of requests", async () => {
    const { store, platform, client, reads } = await startStore({ users: onlineUsers(80) });
    const release = Array.from({ length: 80 }, (_, index) => client.holdGetUser(`u${index}`));
    for (let index = 0; index < 80; index += 1) store.subscribeUser(`u${index}`, noop);
    await platform.settle();
    expect(reads()).toHaveLength(10);
    for (const letGo of release) letGo();
    await platform.settle();
    expect(reads()).toHaveLength(80);
  });
});

describe("letting go", () => {
  it("survives a quick unmount and mount, and releases after the linger", async () => {
    const { store, platform, client, reads } = await startStore({
      users: { bob: { isOnline: true } },
    });
    const undo = store.subscribeUser("bob", noop);
    await platform.settle();
    undo();
    await platform.advance(4000);
    const again = store.subscribeUser("bob", noop);
    await platform.advance(10_000);
    expect(reads()).toEqual(["bob"]);
    again();
    await platform.advance(5000);
    expect(client.subscribedIdentities()).toEqual([]);
    expect(identitiesIn(store)).toEqual([]);
  });

  it("never releases a user whom the app held before", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { client: null },
    );
    await client.getUser("bob");
    store.setClient(client);
    await platform.settle();
    const undo = store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.get("bob").freshness).toBe("live");
    undo();
    await platform.advance(10_000);
    expect(client.subscribedIdentities()).toContain("bob");
  });

  it("leaves no listener, timer or subscription after destroy", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(50) });
    for (let index = 0; index < 50; index += 1) store.subscribeUser(`u${index}`, noop);
    await platform.advance(1000);
    store.destroy();
    await platform.settle();
    expect(client.subscribedIdentities()).toEqual([]);
    expect(client.listenerCount()).toBe(0);
    expect(platform.pendingTimers()).toBe(0);
  });
});
