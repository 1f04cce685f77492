import { createReachabilityStore, type ReachabilityStore } from "react-reachability";
import { createFakeClient, type FakeClient } from "react-reachability/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { noop, onlineUsers } from "./support/startStore.js";

const hour = 3_600_000;
let store: ReachabilityStore;
let client: FakeClient;

/** The system's clock jumps, and nothing else moves. */
function setClock(byMs: number): void {
  vi.setSystemTime(Date.now() + byMs);
}

/** The computer sleeps: no timer and no stopwatch runs. */
const sleep = setClock;

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function start(
  users: Record<string, object>,
  settings: { maxSubscriptions?: number } = {},
): Promise<void> {
  client = createFakeClient({ users });
  store = createReachabilityStore({ client, ...settings });
  for (const identity of Object.keys(users)) store.subscribeUser(identity, noop);
  await pass(30_000);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  store.destroy();
  vi.useRealTimers();
});

describe.each([
  ["set back by an hour", -hour],
  ["set back by a minute", -60_000],
])("with the system's clock %s", (_, byMs) => {
  it("a half-open socket is noticed within 70 s, and stays noticed", async () => {
    await start({ bob: { isOnline: true } });
    setClock(byMs);
    client.mute();
    await pass(70_000);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    setClock(byMs);
    for (let second = 0; second < 180; second += 1) {
      await pass(1000);
      expect(store.get("bob").unknownReason).toBe("connection-lost");
    }
  });

  it("damping ends", async () => {
    await start({ bob: { isOnline: true } });
    client.setUser("bob", { isOnline: false });
    await pass(500);
    setClock(byMs);
    await pass(1500);
    expect(store.get("bob").presence).toBe("offline");
  });

  it("samples are refreshed", async () => {
    await start(onlineUsers(6), { maxSubscriptions: 2 });
    setClock(byMs);
    const identities = Object.keys(onlineUsers(6));
    for (const identity of identities) client.setUser(identity, { isOnline: false });
    await pass(10_000);
    expect(identities.map((identity) => store.get(identity).isOnline)).not.toContain(true);
  });

  it("seeds expire", async () => {
    await start({});
    store.seed({ bob: { isOnline: true, isNotifiable: null, at: Date.now() } });
    store.subscribeUser("bob", noop);
    store.setClient(null);
    store.seed({ ada: { isOnline: true, isNotifiable: null, at: Date.now() } });
    store.subscribeUser("ada", noop);
    setClock(byMs);
    await pass(119_000);
    expect(store.get("ada").freshness).toBe("seeded");
    await pass(1000);
    expect(store.get("ada").presence).toBe("unknown");
  });

  it("what failed is tried again", async () => {
    await start({});
    client.setUser("bob", { isOnline: true });
    client.failNextGetUser("bob", new Error("500"));
    store.subscribeUser("bob", noop);
    await pass(100);
    expect(store.get("bob").unknownReason).toBe("error");
    setClock(byMs);
    await pass(5000);
    expect(store.get("bob").presence).toBe("online");
  });
});

describe("after eight hours of sleep", () => {
  it("a socket that died meanwhile is noticed within 20 s", async () => {
    await start({ bob: { isOnline: true } });
    sleep(8 * hour);
    client.mute();
    // Up to 10 s until it is seen that time has passed, and 10 s for the answer that does not come.
    await pass(20_100);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
  });

  it("samples and seeds have expired within 10 s", async () => {
    await start(onlineUsers(6), { maxSubscriptions: 2 });
    const sampled = Object.keys(onlineUsers(6)).filter(
      (who) => store.get(who).freshness === "sampled",
    );
    expect(sampled.length).toBeGreaterThan(3);
    store.subscribeUser("ada", noop);
    store.seed({ ada: { isOnline: true, isNotifiable: null, at: Date.now() } });
    client.mute();
    sleep(8 * hour);
    await pass(10_000);
    for (const identity of [...sampled, "ada"])
      expect(store.get(identity)).toMatchObject({ presence: "unknown", freshness: null });
  });
});
