import { describe, expect, it } from "vitest";
import { noop, startStore } from "./support/startStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { createStore } from "../../src/store/createStore.js";
import { identitiesIn } from "../support/identitiesIn.js";

describe("seeds of a clock that runs ahead", () => {
  const ahead = (platform: { now(): number }) => ({
    bob: { isOnline: true, isNotifiable: null, at: platform.now() + 600_000 },
  });

  it("count from when they were first handed in, however often they are again", async () => {
    const platform = createManualPlatform();
    const seed = ahead(platform);
    const store = createStore({ seed }, platform);
    store.subscribeUser("bob", noop);
    await platform.advance(119_000);
    store.seed(seed);
    expect(store.get("bob").freshness).toBe("seeded");
    await platform.advance(1000);
    store.seed(seed);
    expect(store.get("bob").presence).toBe("unknown");
    await platform.advance(600_000);
    store.seed(seed);
    expect(store.get("bob").presence).toBe("unknown");
  });

  it("do not come over what was live since, but newer ones do", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: true } } });
    const seed = ahead(platform);
    store.seed(seed);
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.setUser("bob", { isOnline: false });
    await platform.advance(10_000);
    client.disconnect();
    await platform.advance(6000);
    store.seed(seed);
    expect(store.get("bob")).toMatchObject({
      unknownReason: "connection-lost",
      lastKnown: { isOnline: false },
    });
    store.seed(ahead(platform));
    expect(store.get("bob").freshness).toBe("seeded");
  });
});

describe("seeds", () => {
  it("are shown until they expire, and again after a row scrolled away and back", async () => {
    const platform = createManualPlatform();
    const at = platform.now();
    const store = createStore(
      { seed: { bob: { isOnline: true, isNotifiable: null, at } } },
      platform,
    );
    const stop = store.subscribeUser("bob", noop);
    expect(store.get("bob")).toMatchObject({
      presence: "online",
      freshness: "seeded",
      observedAt: at,
    });
    stop();
    await platform.advance(60_000);
    expect(identitiesIn(store)).toEqual([]);
    store.subscribeUser("bob", noop);
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "seeded" });
    await platform.advance(60_000);
    expect(store.get("bob")).toMatchObject({ presence: "unknown", unknownReason: "no-client" });
  });

  it("never replace what the client says, nor come back when it can say no more", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: false } } });
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    store.seed({ bob: { isOnline: true, isNotifiable: true, at: platform.now() } });
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
    client.disconnect();
    await platform.advance(6000);
    store.seed({ bob: { isOnline: true, isNotifiable: true, at: platform.now() - 7000 } });
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    store.seed({ bob: { isOnline: true, isNotifiable: true, at: platform.now() } });
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "seeded" });
    client.reconnect();
    await platform.advance(2000);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
    client.disconnect();
    await platform.advance(6000);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
  });

  it("of whoever waits for a slot outlast a connection that goes and comes back", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true }, ann: { isOnline: true } } },
      { maxSubscriptions: 1, sampling: false },
    );
    store.subscribeUser("bob", noop, { kind: "list" });
    store.subscribeUser("ann", noop);
    await platform.settle();
    store.seed({ bob: { isOnline: true, isNotifiable: null, at: platform.now() } });
    client.disconnect();
    await platform.advance(10_000);
    expect(store.get("bob").freshness).toBe("seeded");
    client.reconnect();
    await platform.advance(2000);
    expect(store.get("ann").freshness).toBe("live");
    expect(store.get("bob").freshness).toBe("seeded");
  });

  it("never come back with another client, even where they are handed in again", async () => {
    const { store, platform } = await startStore({ users: { bob: { isOnline: false } } });
    const seed = { bob: { isOnline: true, isNotifiable: null, at: platform.now() } };
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    store.setClient(null);
    store.seed(seed);
    expect(store.get("bob")).toMatchObject({ presence: "unknown", unknownReason: "no-client" });
    store.seed({ bob: { ...seed.bob, at: platform.now() } });
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "seeded" });
  });

  it.each([
    ["no time", { isOnline: true, isNotifiable: null }],
    ["a time that is no number", { isOnline: true, isNotifiable: null, at: "2026-11-22" }],
    ["a time that is a Date", { isOnline: true, isNotifiable: null, at: new Date() }],
    ["no number for a time", { isOnline: true, isNotifiable: null, at: Number.NaN }],
    ["a flag that is none", { isOnline: "yes", isNotifiable: null, at: 1 }],
    ["nothing", null],
  ])("with %s are refused as a whole, and say whose it is", async (_what, bob) => {
    const { store, platform } = await startStore({ users: {} }, { client: null });
    const alice = { isOnline: true, isNotifiable: null, at: platform.now() };
    store.subscribeUser("alice", noop);
    // @ts-expect-error plain JavaScript can hand in anything
    expect(() => store.seed({ alice, bob })).toThrow(
      expect.objectContaining({
        code: "invalid-prop",
        message: expect.stringMatching(/of "bob" is/) as string,
      }),
    );
    expect(store.get("alice").freshness).toBeNull();
    // @ts-expect-error plain JavaScript can hand in anything
    expect(() => createStore({ seed: { bob } }, platform)).toThrow(/of "bob" is/);
  });

  it("that are older never come back over what a user was last known to be, once nobody reads them", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: true } } });
    const old = { isOnline: true, isNotifiable: null, at: platform.now() };
    const stop = store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.setUser("bob", { isOnline: false });
    stop();
    await platform.advance(20_000);
    expect(identitiesIn(store)).toEqual([]);
    store.seed({ bob: old });
    store.subscribeUser("bob", noop);
    expect(store.get("bob").freshness).toBeNull();
    store.seed({ bob: old });
    expect(store.get("bob").freshness).toBeNull();
    await platform.advance(1000);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
  });

  it("that are older never come over what was known before a store rested, as a hidden provider's does", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: true } } });
    const old = { isOnline: true, isNotifiable: null, at: platform.now() };
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.setUser("bob", { isOnline: false });
    await platform.advance(5000);
    store.stop();
    await platform.settle();
    store.seed({ bob: old });
    expect(store.get("bob").freshness).toBeNull();
    store.seed({ bob: { ...old, at: platform.now() } });
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "seeded" });
  });

  it("from a clock that runs ahead expire as if they were of now", async () => {
    const platform = createManualPlatform();
    const ahead = { isOnline: true, isNotifiable: null, at: platform.now() + 3_600_000 };
    const store = createStore({ seed: { bob: ahead } }, platform);
    store.subscribeUser("bob", noop);
    store.subscribeUser("cy", noop);
    store.seed({ cy: ahead });
    expect(store.get("bob")).toMatchObject({ freshness: "seeded", observedAt: platform.now() });
    await platform.advance(120_000);
    expect(store.get("bob").unknownReason).toBe("no-client");
    expect(store.get("cy").unknownReason).toBe("no-client");
  });

  it("that are older never come in the place of a newer one that was not needed", async () => {
    const { store, platform } = await startStore({ users: { bob: { isOnline: false } } });
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    store.seed({ bob: { isOnline: false, isNotifiable: null, at: platform.now() } });
    store.stop();
    await platform.settle();
    store.seed({ bob: { isOnline: true, isNotifiable: null, at: platform.now() - 500 } });
    expect(store.get("bob")).toMatchObject({ presence: "unknown", freshness: null });
  });
});
