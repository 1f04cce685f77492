import { describe, expect, it } from "vitest";
import { createFakeClient } from "react-reachability/testing";
import { noop, onlineUsers, startStore } from "./support/startStore.js";

const identities = Object.keys(onlineUsers(6));

/** Six who are read by hooks, in two slots: one live, the others sampled. */
async function withSixInTwoSlots() {
  const world = await startStore({ users: onlineUsers(6) }, { maxSubscriptions: 2 });
  const stops = identities.map((identity) => world.store.subscribeUser(identity, noop));
  await world.platform.advance(5000);
  const sampled = identities.filter((who) => world.store.get(who).freshness === "sampled");
  return { ...world, stops, sampled };
}

describe("samples", () => {
  it("pause while the page is hidden", async () => {
    const { platform, reads } = await withSixInTwoSlots();
    platform.setHidden(true);
    const before = reads().length;
    await platform.advance(30_000);
    expect(reads()).toHaveLength(before);
    platform.setHidden(false);
    await platform.settle();
    expect(reads()).toHaveLength(before + 1);
  });

  it("pause while the connection is down", async () => {
    const { platform, client, reads } = await withSixInTwoSlots();
    client.disconnect();
    const before = reads().length;
    await platform.advance(30_000);
    expect(reads()).toHaveLength(before);
    client.reconnect();
    await platform.advance(2000);
    expect(reads().length).toBeGreaterThan(before);
  });

  it("come one at a time, however slow the answers are", async () => {
    const users = onlineUsers(8);
    const { store, platform, client } = await startStore(
      { users, getUserDelayMs: 3000 },
      { maxSubscriptions: 6, sampling: { perSecond: 10 } },
    );
    for (const identity of Object.keys(users)) store.subscribeUser(identity, noop);
    for (let second = 0; second < 20; second += 1) {
      await platform.advance(500);
      expect(client.subscribedIdentities().length).toBeLessThanOrEqual(6);
      expect(store.budget().sampling).toBeLessThanOrEqual(1);
    }
  });

  it("slow down when the service says that there are too many requests, and speed up again", async () => {
    const { platform, client, reads, sampled } = await withSixInTwoSlots();
    const readsIn = async (ms: number): Promise<number> => {
      const before = reads().length;
      await platform.advance(ms);
      return reads().length - before;
    };
    expect(await readsIn(16_000)).toBe(16);
    const throttle = (): void => {
      for (const who of sampled) client.failNextGetUser(who, 429);
    };
    throttle();
    await platform.advance(32_000);
    expect(await readsIn(16_000)).toBe(1);
    await platform.advance(5 * 60_000);
    expect(await readsIn(16_000)).toBe(16);
  });

  it("outlast a refresh that fails, which slows nothing down", async () => {
    const { store, platform, client, reads, sampled } = await withSixInTwoSlots();
    for (const who of sampled) client.failNextGetUser(who, new Error("boom"));
    await platform.advance(5000);
    for (const who of sampled) expect(store.get(who).freshness).toBe("sampled");
    await platform.advance(20_000);
    const before = reads().length;
    await platform.advance(10_000);
    expect(reads()).toHaveLength(before + 10);
  });

  it("leave a user live whom they had shown before", async () => {
    const { store, platform, stops, sampled } = await withSixInTwoSlots();
    identities.forEach((who, index) => {
      if (who !== sampled[0]) stops[index]?.();
    });
    await platform.advance(300_000);
    expect(store.get(sampled[0] ?? "").freshness).toBe("live");
  });

  it("show who has gone after the same delay as events", async () => {
    const { store, platform, client, sampled } = await withSixInTwoSlots();
    for (const who of sampled) client.setUser(who, { isOnline: false });
    await platform.advance(1000);
    const gone = sampled.find((who) => store.get(who).isOnline === false) ?? "";
    expect(store.get(gone).presence).toBe("online");
    await platform.advance(2000);
    expect(store.get(gone).presence).toBe("offline");
  });

  it("on their way when another client is handed in are never shown as the new one's", async () => {
    const { store, platform, client, sampled } = await withSixInTwoSlots();
    const letGo = sampled.map((who) => client.holdGetUser(who));
    await platform.advance(3000);
    const next = createFakeClient({ clock: platform, initialized: false });
    const seen: (string | null)[] = [];
    store.setClient(next);
    for (const who of sampled) store.subscribeUser(who, ({ freshness }) => seen.push(freshness));
    for (const answer of letGo) answer();
    next.initialize();
    await platform.advance(1000);
    expect(seen).not.toContain("sampled");
    for (const who of sampled) expect(store.get(who).lastKnown).toBeNull();
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("leave no timer behind once nobody needs them", async () => {
    const { store, platform } = await withSixInTwoSlots();
    store.setClient(null);
    await platform.settle();
    expect(platform.pendingTimers()).toBe(0);
  });
});

describe("dots that were never on screen", () => {
  it("are sampled once, those on screen again and again", async () => {
    const { store, platform, reads } = await startStore(
      { users: onlineUsers(6) },
      { maxSubscriptions: 2, sampling: { maxAgeMs: 20_000 } },
    );
    const elements = identities.map(() => ({}));
    identities.forEach((identity, index) =>
      store.subscribeUser(identity, noop, { kind: "dot", element: elements[index] ?? {} }),
    );
    await platform.advance(10_000);
    expect(new Set(reads())).toEqual(new Set(identities));
    platform.setOnScreen(new Set(elements.slice(0, 3)));
    await platform.advance(10_000);
    const before = reads().length;
    await platform.advance(60_000);
    expect(new Set(reads().slice(before))).toEqual(new Set(["u0", "u1"]));
    expect(store.get("u5")).toMatchObject({ unknownReason: "waiting", lastKnown: {} });
  });
});
