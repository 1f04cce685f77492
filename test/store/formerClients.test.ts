import type { ReachabilityUser } from "react-reachability";
import { createFakeClient } from "react-reachability/testing";
import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";

describe("what ends late of a former client touches nothing of the next:", () => {
  it("a sample", async () => {
    const users = onlineUsers(3);
    const { store, platform, client } = await startStore({ users }, { maxSubscriptions: 2 });
    const identities = Object.keys(users);
    const letGo = identities.map((identity) => client.holdGetUser(identity));
    const stops = identities.map((identity) => store.subscribeUser(identity, noop));
    await platform.advance(2000);
    expect(store.budget().sampling).toBe(1);
    const next = createFakeClient({ clock: platform, users });
    store.setClient(next);
    store.configure({ maxSubscriptions: 3 });
    await platform.settle();
    for (const answer of letGo) answer();
    await platform.settle();
    for (const identity of identities) expect(store.get(identity).freshness).toBe("live");
    for (const stop of stops) stop();
    await platform.advance(10_000);
    expect(next.subscribedIdentities()).toEqual([]);
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("a release", async () => {
    const platform = createManualPlatform();
    const { client, bob } = createTinyClient();
    let end: () => void = noop;
    const held: ReachabilityUser = {
      ...bob,
      unsubscribe: () => new Promise((resolve) => (end = resolve)),
    };
    client.getUser = () => Promise.resolve(held);
    const store = createStore({ client }, platform);
    store.start();
    const stop = store.subscribeUser("bob", noop);
    await platform.settle();
    stop();
    await platform.advance(5000);
    expect(store.budget().releasing).toBe(1);
    const next = createFakeClient({ clock: platform, users: { bob: { isOnline: true } } });
    store.setClient(next);
    const stopAgain = store.subscribeUser("bob", noop);
    await platform.settle();
    end();
    await platform.settle();
    expect(store.get("bob").freshness).toBe("live");
    expect(store.budget()).toMatchObject({ used: 1, live: 1 });
    stopAgain();
    await platform.advance(10_000);
    expect(next.subscribedIdentities()).toEqual([]);
  });
});

it("another client starts from nothing: every field is that of a store that never had the former one", async () => {
  const { store, platform, client } = await startStore({ users: onlineUsers(2) });
  const identities = ["u0", "u1", "failing", "nobody"];
  client.setUser("failing", { isOnline: true });
  for (let times = 0; times < 9; times++) client.failNextGetUser("failing", 500);
  const read = (target: typeof store) => identities.map((identity) => target.get(identity));
  for (const identity of identities) store.subscribeUser(identity, noop);
  await platform.settle();
  await platform.advance(1000);
  client.setUser("u0", { isOnline: false });
  client.setUser("u1", { isOnline: false });
  await platform.advance(3000);
  client.setUser("u1", { isOnline: true });
  await platform.settle();
  client.setUser("u1", { isOnline: false });
  await platform.settle();
  expect(read(store)).toMatchObject([
    { presence: "offline", changedAt: expect.any(Number) as number },
    { presence: "online", isOnline: false, changedAt: expect.any(Number) as number },
    { unknownReason: "error", error: expect.any(Error) as Error },
    { unknownReason: "not-found" },
  ]);
  const next = () =>
    createFakeClient({
      clock: platform,
      initialized: false,
      users: { u0: { isOnline: true }, u1: {}, failing: { isOnline: false }, nobody: {} },
    });
  const [client2, twin] = [next(), next()];
  store.setClient(client2);
  const fresh = createStore({ client: twin }, platform);
  fresh.start();
  for (const identity of identities) fresh.subscribeUser(identity, noop);
  expect(read(store)).toEqual(read(fresh));
  client2.initialize();
  twin.initialize();
  await platform.settle();
  expect(read(store)).toEqual(read(fresh));
  expect(store.get("u0").freshness).toBe("live");
  client2.disconnect();
  twin.disconnect();
  await platform.advance(10_000);
  expect(read(store)).toEqual(read(fresh));
});

describe("seeds of a former client's time", () => {
  it("are not shown beside another client", async () => {
    const { store, platform } = await startStore({ initialized: false });
    store.seed({ bob: { isOnline: true, isNotifiable: null, at: platform.now() } });
    store.subscribeUser("bob", noop);
    expect(store.get("bob").freshness).toBe("seeded");
    store.setClient(createFakeClient({ clock: platform, initialized: false }));
    expect(store.get("bob")).toMatchObject({ presence: "unknown", freshness: null });
  });

  it("leave no timer behind", async () => {
    const { store, platform } = await startStore({ initialized: false });
    store.seed({ bob: { isOnline: true, isNotifiable: null, at: platform.now() } });
    store.subscribeUser("bob", noop);
    store.destroy();
    await platform.settle();
    expect(platform.pendingTimers()).toBe(0);
  });
});
