import type { FakeClient } from "react-reachability/testing";
import { describe, expect, it } from "vitest";
import { noop, startStore } from "./support/startStore.js";

/** How often the service was asked only to see whether it answers. */
function probes(client: FakeClient): number {
  return client.log.filter(({ kind, text }) => kind === "asked" && /probe/.test(text)).length;
}

async function withBob(settings: { staleAfterMs?: number } = {}) {
  const users = { bob: { isOnline: true }, ann: { isOnline: true } };
  const errors: Error[] = [];
  const onError = (error: Error): void => void errors.push(error);
  const world = await startStore({ users }, { onError, ...settings });
  world.store.subscribeUser("bob", noop);
  await world.platform.settle();
  return { ...world, errors };
}

describe("a connection that says nothing of those who are read", () => {
  it.each([
    ["friendly name", (turn: number) => ({ friendlyName: `Ann ${turn}` })],
    ["presence", (turn: number) => ({ isOnline: turn % 2 === 1 })],
  ])("is not asked whether it is alive while others change their %s", async (_what, changes) => {
    const { platform, client } = await withBob();
    await client.getUser("ann");
    for (let turn = 0; turn < 12; turn += 1) {
      await platform.advance(50_000);
      client.setUser("ann", changes(turn));
    }
    expect(probes(client)).toBe(0);
    await platform.advance(60_000);
    expect(probes(client)).toBe(1);
  });

  it("is not asked while it answers reads, were it only that somebody does not exist", async () => {
    const { store, platform, client } = await withBob();
    for (let turn = 0; turn < 6; turn += 1) {
      await platform.advance(50_000);
      const stop = store.subscribeUser(`nobody${turn}`, noop);
      await platform.settle();
      stop();
    }
    expect(probes(client)).toBe(0);
  });

  it("is not asked while it answers reads with users", async () => {
    const { store, platform, client } = await withBob();
    for (let turn = 0; turn < 6; turn += 1) {
      client.setUser(`u${turn}`, {});
      await platform.advance(50_000);
      store.subscribeUser(`u${turn}`, noop);
      await platform.settle();
    }
    expect(probes(client)).toBe(0);
  });

  it("is asked though a read came back, where that only gave up", async () => {
    const { store, platform, client } = await withBob();
    client.holdGetUser("ann");
    await platform.advance(10_000);
    store.subscribeUser("ann", noop);
    await platform.advance(51_000);
    expect(store.get("ann").unknownReason).toBe("error");
    expect(probes(client)).toBe(1);
  });

  it("is asked as soon as somebody looks at the page again, and not before", async () => {
    const { platform, client } = await withBob();
    platform.setHidden(true);
    await platform.advance(120_000);
    platform.setHidden(true);
    await platform.settle();
    expect(probes(client)).toBe(0);
    platform.setHidden(false);
    await platform.settle();
    expect(probes(client)).toBe(1);
    platform.setHidden(true);
    platform.setHidden(false);
    await platform.settle();
    expect(probes(client)).toBe(1);
  });
});

describe("a half-open connection", () => {
  it("says until when it carried news", async () => {
    const { store, platform, client } = await withBob();
    await platform.advance(20_000);
    client.setUser("bob", { friendlyName: "Robert" });
    const heardAt = platform.now();
    client.mute();
    await platform.advance(70_000);
    expect(store.get("bob")).toMatchObject({
      unknownReason: "connection-lost",
      lastKnown: { isOnline: true, at: heardAt },
    });
  });

  it("is trusted again as soon as a late answer comes", async () => {
    const { store, platform, client } = await withBob();
    const unmute = client.mute();
    await platform.advance(72_000);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    unmute();
    await platform.advance(2000);
    expect(store.get("bob").freshness).toBe("live");
  });

  it("is trusted again as soon as something is heard", async () => {
    const { store, platform, client } = await withBob();
    const unmute = client.mute();
    await platform.advance(105_000);
    unmute();
    const before = probes(client);
    client.setUser("ann", { isOnline: false });
    client.setUser("bob", { friendlyName: "Robert" });
    await platform.advance(190);
    expect(probes(client)).toBe(before);
    await platform.advance(2000);
    expect(store.get("bob").freshness).toBe("live");
  });

  it("is asked again and again, also once the client has given up the first request", async () => {
    const { store, platform, client } = await withBob();
    const unmute = client.mute();
    await platform.advance(300_000);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    unmute();
    await platform.advance(12_000);
    expect(store.get("bob").freshness).toBe("live");
  });

  it("stays found out when the client notices, too, however long values are held otherwise", async () => {
    const { store, platform, client } = await withBob({ staleAfterMs: 600_000 });
    client.mute();
    await platform.advance(71_000);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    client.disconnect();
    await platform.settle();
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    await platform.advance(10_000);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
  });

  it("is not blamed on whoever was being read meanwhile", async () => {
    const { store, platform, client, errors } = await withBob();
    const unmute = client.mute();
    await platform.advance(45_000);
    store.subscribeUser("ann", noop);
    await platform.advance(31_000);
    expect(store.get("ann").unknownReason).toBe("connection-lost");
    await platform.advance(30_000);
    unmute();
    const reasons: (string | null)[] = [];
    store.subscribeUser("ann", ({ unknownReason }) => reasons.push(unknownReason));
    await platform.advance(12_000);
    expect(store.get("ann").freshness).toBe("live");
    expect(reasons).not.toContain("error");
    expect(errors).toEqual([]);
  });

  it("that the client notices first holds values for as long as it says", async () => {
    const { store, platform, client } = await withBob({ staleAfterMs: 60_000 });
    client.mute();
    await platform.advance(65_000);
    expect(probes(client)).toBe(1);
    client.disconnect();
    await platform.advance(59_900);
    expect(store.get("bob").freshness).toBe("held");
    await platform.advance(100);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
  });
});
