import { describe, expect, it } from "vitest";
import { noop, startStore } from "./support/startStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { createStore } from "../../src/store/createStore.js";

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
    expect(store.identities()).toEqual([]);
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
