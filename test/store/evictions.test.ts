import { describe, expect, it } from "vitest";
import { noop, startStore } from "./support/startStore.js";

async function withBob(settings: { offlineDelayMs?: number } = {}) {
  const world = await startStore({ users: { bob: { isOnline: true } } }, settings);
  world.store.subscribeUser("bob", noop);
  await world.platform.advance(200);
  return world;
}

describe("a user whom the SDK evicts", () => {
  it("is waited for, and observed anew once read again", async () => {
    const { store, platform, client } = await withBob();
    await platform.advance(20_000);
    const evictedAt = platform.now();
    const letGo = client.holdGetUser("bob");
    client.evict("bob");
    await platform.advance(3000);
    expect(store.get("bob")).toMatchObject({
      unknownReason: "waiting",
      lastKnown: { isOnline: true, at: evictedAt },
    });
    letGo();
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ freshness: "live", observedAt: platform.now() });
  });

  it("is shown as they are once read again, whatever was damped before", async () => {
    const { store, platform, client } = await withBob({ offlineDelayMs: 60_000 });
    client.setUser("bob", { isOnline: false });
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ presence: "online", isOnline: false });
    client.evict("bob");
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
  });

  it("again right after they were read is read a second later, and then ever later", async () => {
    const { platform, client, reads } = await withBob();
    client.evict("bob");
    await platform.settle();
    expect(reads()).toHaveLength(2);
    client.evict("bob");
    await platform.advance(700);
    expect(reads()).toHaveLength(2);
    await platform.advance(600);
    expect(reads()).toHaveLength(3);
    client.evict("bob");
    await platform.advance(1500);
    expect(reads()).toHaveLength(3);
    await platform.advance(1000);
    expect(reads()).toHaveLength(4);
  });

  it("now and then is read again at once each time", async () => {
    const { platform, client, reads } = await withBob();
    for (let eviction = 1; eviction < 5; eviction += 1) {
      await platform.advance(20_000);
      client.evict("bob");
      await platform.settle();
      expect(reads()).toHaveLength(eviction + 1);
    }
  });
});
