import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, startStore } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";

async function withBob() {
  const world = await startStore({ users: { bob: { isOnline: true, isNotifiable: true } } });
  world.store.subscribeUser("bob", noop);
  await world.platform.advance(1000);
  return world;
}

describe("a store that was destroyed", () => {
  it("takes no client any more, and knows nobody", async () => {
    const { store, client } = await withBob();
    store.destroy();
    store.setClient(client);
    expect(store.connection().status).toBe("no-client");
    expect(store.get("bob").unknownReason).toBe("no-client");
    expect(client.listenerCount()).toBe(0);
  });
});

describe("our own connection", () => {
  it("holds values within the grace and then says that they are unknown, with what was last known", async () => {
    const { store, platform, client } = await withBob();
    const lostAt = platform.now();
    client.disconnect();
    await platform.advance(4900);
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "held" });
    expect(store.connection()).toMatchObject({ isStale: false, since: lostAt });
    await platform.advance(100);
    expect(store.get("bob")).toMatchObject({
      isOnline: null,
      presence: "unknown",
      unknownReason: "connection-lost",
      notifiabilityUnknownReason: "connection-lost",
      freshness: null,
      lastKnown: { isOnline: true, isNotifiable: true, at: lostAt },
    });
    expect(store.connection().isStale).toBe(true);
  });

  it.each(["connecting", "disconnecting"] as const)(
    "is not confirmed by an event that comes late, once it is %s",
    async (state) => {
      const platform = createManualPlatform();
      const { client, emit, bob } = createTinyClient();
      const store = createStore({ client }, platform);
      store.start();
      store.subscribeUser("bob", noop);
      await platform.advance(1000);
      expect(store.get("bob").freshness).toBe("live");
      emit("connectionStateChanged", state);
      emit("userUpdated", { user: bob, updateReasons: ["friendlyName"] });
      await platform.advance(4000);
      expect(store.get("bob").freshness).toBe("held");
      await platform.advance(1000);
      expect(store.get("bob")).toMatchObject({
        presence: "unknown",
        unknownReason: "connection-lost",
      });
    },
  );

  it("shows the truth after reconnecting, never the value that was replayed in between", async () => {
    const { store, platform, client } = await withBob();
    const seen: string[] = [];
    client.disconnect();
    await platform.advance(10_000);
    client.setUser("bob", { isOnline: false });
    client.setUser("bob", { isOnline: true });
    client.setUser("bob", { isOnline: false });
    store.subscribeUser("bob", ({ presence, freshness }) => seen.push(`${presence} ${freshness}`));
    client.reconnect();
    await platform.advance(100);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    await platform.advance(3000);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
    expect(seen).not.toContain("online live");
  });

  it("does not flash unknown when the grace ends while the connection settles", async () => {
    const { store, platform, client } = await withBob();
    const seen: string[] = [];
    store.subscribeUser("bob", ({ presence }) => seen.push(presence));
    client.disconnect();
    await platform.advance(4900);
    client.reconnect();
    await platform.advance(2000);
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "live" });
    expect(new Set(seen)).toEqual(new Set(["online"]));
  });

  it("notices within 70 s that a half-open connection carries nothing, and recovers with it", async () => {
    const { store, platform, client } = await withBob();
    const unmute = client.mute();
    await platform.advance(58_000);
    expect(store.get("bob").freshness).toBe("live");
    await platform.advance(12_000);
    expect(store.get("bob")).toMatchObject({
      presence: "unknown",
      unknownReason: "connection-lost",
    });
    expect(store.connection()).toMatchObject({ status: "connected", isStale: true });
    unmute();
    await platform.advance(40_000);
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "live" });
  });

  it("notices it as soon where the client never says whom it holds: waiting for that is no sign of life", async () => {
    const { platform, client, store } = await startStore();
    client.getSubscribedUsers = () => new Promise(noop);
    store.setClient(null);
    store.setClient(client);
    store.subscribeUser("me", noop);
    await platform.settle();
    client.mute();
    await platform.advance(10_000);
    expect(store.get("me").freshness).toBe("live");
    await platform.advance(60_000);
    expect(store.get("me").unknownReason).toBe("connection-lost");
  });

  it("waits for what was missed where the connection went and came back while the session opened", async () => {
    const { platform, client, store } = await startStore({ users: { bob: { isOnline: true } } });
    await client.getUser("bob");
    store.setClient(null);
    store.setClient(client);
    store.subscribeUser("bob", noop);
    client.disconnect();
    client.setUser("bob", { isOnline: false });
    client.reconnect();
    const seen: string[] = [];
    store.subscribeUser("bob", ({ presence, freshness }) => seen.push(`${presence} ${freshness}`));
    await platform.advance(3000);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
    expect(seen).not.toContain("online live");
  });

  it("asks at most once a minute whether a silent connection is alive, and not while the page is hidden", async () => {
    const { platform, client } = await withBob();
    const before = client.log.length;
    await platform.advance(600_000);
    const asked = client.log
      .slice(before)
      .filter((line) => JSON.stringify(line).includes("getUser"));
    expect(asked.length).toBeLessThanOrEqual(10);
    expect(asked.length).toBeGreaterThan(5);
    platform.setHidden(true);
    await platform.advance(61_000);
    const whenHidden = client.log.length;
    await platform.advance(600_000);
    expect(client.log.length).toBe(whenHidden);
  });

  it("leaves no timer behind where it asked twice before anybody answered", async () => {
    const { store, platform, client } = await startStore();
    client.getUser = () => new Promise(noop);
    platform.setHidden(true);
    await platform.advance(75_000);
    platform.setHidden(false);
    client.disconnect();
    client.reconnect();
    await platform.advance(300);
    store.destroy();
    await platform.settle();
    expect(platform.pendingTimers()).toBe(0);
  });

  it.each(["shutdown", "deny"] as const)("never leaves a green dot after %s", async (end) => {
    const { store, platform, client } = await withBob();
    await client[end]();
    await platform.advance(5000);
    expect(store.get("bob")).toMatchObject({ unknownReason: "connection-lost" });
  });

  it("starts from nothing with another client", async () => {
    const { store, platform, client } = await withBob();
    const { client: other } = await startStore({ identity: "someone-else" });
    const seen: string[] = [];
    store.subscribeUser("bob", ({ presence }) => seen.push(presence));
    store.setClient(other);
    expect(store.get("bob")).toMatchObject({
      presence: "unknown",
      lastKnown: null,
      changedAt: null,
    });
    await platform.advance(1000);
    expect(store.get("bob").unknownReason).toBe("not-found");
    expect(seen).not.toContain("online");
    expect(client.subscribedIdentities()).toEqual([]);
    expect(client.listenerCount()).toBe(0);
  });
});

describe("the feature", () => {
  it("is unknown before the client is initialised, then as read at its start", async () => {
    const { store, platform, client } = await startStore({ initialized: false });
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.enabled()).toBeNull();
    expect(store.get("bob").unknownReason).toBe("connecting");
    client.initialize();
    await platform.settle();
    expect(store.enabled()).toBe(true);
  });

  it("switched off gives everybody unknown with the reason, no requests, and one hint with the setting", async () => {
    const { store, platform, reads } = await startStore({
      reachabilityEnabled: false,
      users: { bob: {} },
    });
    store.subscribeUser("bob", noop);
    await platform.advance(10_000);
    expect(store.enabled()).toBe(false);
    expect(store.get("bob")).toMatchObject({ unknownReason: "disabled" });
    expect(reads()).toEqual([]);
    expect(platform.hints).toHaveLength(1);
    expect(platform.hints[0]).toMatch(/Base Configuration.*ReachabilityEnabled=true/);
  });
});
