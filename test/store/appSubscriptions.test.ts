import type { ReachabilityUser } from "react-reachability";
import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";

describe("whom the app subscribes", () => {
  it("after the kit had let go stays the app's, also where the kit reads them again", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(1) });
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    await platform.advance(10_000);
    await client.getUser("u0");
    expect(store.budget().heldByApp).toBe(1);
    const stopAgain = store.subscribeUser("u0", noop);
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
    stopAgain();
    await platform.advance(10_000);
    expect(client.subscribedIdentities()).toEqual(["u0"]);
  });

  it("after the kit could not read them stays the app's", async () => {
    const { store, platform, client, reads } = await startStore({ users: onlineUsers(1) });
    client.failNextGetUser("u0", new Error("boom"));
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    await client.getUser("u0");
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
    expect(store.budget()).toMatchObject({ heldByApp: 1, live: 0 });
    expect(reads()).toEqual(["u0", "u0", "u0"]);
    stop();
    await platform.advance(10_000);
    expect(client.subscribedIdentities()).toEqual(["u0"]);
  });

  it("while the kit could not read them is the app's, too", async () => {
    const platform = createManualPlatform();
    const { client, bob, emit } = createTinyClient();
    let fail: (error: Error) => void = noop;
    client.getUser = () => new Promise((_resolve, reject) => (fail = reject));
    const store = createStore({ client }, platform);
    store.start();
    store.subscribeUser("bob", noop);
    await platform.settle();
    emit("userSubscribed", bob);
    fail(new Error("boom"));
    await platform.settle();
    expect(store.budget()).toMatchObject({ heldByApp: 1, live: 0 });
  });

  it("right after the SDK evicted them is the app's", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(1) });
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    client.evict("u0");
    await platform.settle();
    client.evict("u0");
    await client.getUser("u0");
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
    expect(store.budget()).toMatchObject({ heldByApp: 1, live: 0 });
    stop();
    await platform.advance(10_000);
    expect(client.subscribedIdentities()).toEqual(["u0"]);
  });

  it("needs no slot of the kit, and is live at once where they waited for one", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(3) },
      { maxSubscriptions: 2, sampling: false },
    );
    for (const identity of ["u0", "u1", "u2"]) store.subscribeUser(identity, noop);
    await platform.settle();
    expect(store.get("u0").unknownReason).toBe("waiting");
    await client.getUser("u0");
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
    expect(store.budget()).toMatchObject({ heldByApp: 1, live: 2, waiting: 0 });
  });

  it("and lets go of is read again, in a slot of the kit", async () => {
    const { store, platform, client, reads } = await startStore({ users: onlineUsers(1) });
    const held = await client.getUser("u0");
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    expect(store.budget()).toMatchObject({ heldByApp: 1, live: 0 });
    const letGo = client.holdGetUser("u0");
    await held.unsubscribe();
    await platform.settle();
    expect(store.get("u0")).toMatchObject({ presence: "unknown", lastKnown: { isOnline: true } });
    letGo();
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
    expect(store.budget()).toMatchObject({ heldByApp: 0, live: 1 });
    expect(reads()).toHaveLength(3);
    stop();
    await platform.advance(10_000);
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("stays with the app where it takes all that the SDK has: nobody is even sampled", async () => {
    const { store, platform, client, reads } = await startStore({ users: onlineUsers(102) });
    for (let index = 0; index < 100; index += 1) await client.getUser(`u${index}`);
    const before = reads().length;
    for (const identity of ["u100", "u101"]) store.subscribeUser(identity, noop);
    await platform.advance(10_000);
    expect(reads()).toHaveLength(before);
    expect(store.get("u100").unknownReason).toBe("waiting");
    expect(store.budget()).toMatchObject({ limit: 0, used: 0, heldByApp: 100 });
  });

  it("and lets go of while the kit reads them needs a slot from then on", async () => {
    const platform = createManualPlatform();
    const { client, bob, emit } = createTinyClient();
    client.getSubscribedUsers = () => Promise.resolve([bob]);
    client.getUser = () => new Promise(noop);
    const store = createStore({ client }, platform);
    store.start();
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.budget()).toMatchObject({ used: 0, heldByApp: 1 });
    emit("userUnsubscribed", Object.assign(bob, { isSubscribed: false }));
    expect(store.budget()).toMatchObject({ used: 1, reading: 1, heldByApp: 0 });
  });

  it("leaves the kit its slots again once let go", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(150) },
      { sampling: false },
    );
    const held = await Promise.all(
      Array.from({ length: 60 }, (_, index) => client.getUser(`u${index}`)),
    );
    for (let index = 60; index < 150; index += 1) store.subscribeUser(`u${index}`, noop);
    await platform.settle();
    expect(store.budget()).toMatchObject({ limit: 40, live: 40 });
    for (const user of held) await user.unsubscribe();
    await platform.settle();
    expect(store.budget()).toMatchObject({ limit: 90, live: 90, heldByApp: 0 });
  });
});

describe("a read that outlives the store", () => {
  async function withReadInFlight(isHeldByApp: boolean) {
    const platform = createManualPlatform();
    const { client, bob, emit } = createTinyClient();
    const ended: ReachabilityUser[] = [];
    const userLike = (user: ReachabilityUser): ReachabilityUser => ({
      ...user,
      async unsubscribe() {
        ended.push(this);
      },
    });
    const held = userLike(bob);
    client.getSubscribedUsers = () => Promise.resolve(isHeldByApp ? [held] : []);
    let answer: (user: ReachabilityUser) => void = noop;
    client.getUser = () => new Promise((resolve) => (answer = resolve));
    const store = createStore({ client }, platform);
    store.start();
    store.subscribeUser("bob", noop);
    await platform.settle();
    store.destroy();
    const other = userLike(bob);
    return { platform, held, other, ended, emit, answer };
  }

  it("leaves the app whom it holds", async () => {
    const { platform, held, ended, answer } = await withReadInFlight(true);
    answer(held);
    await platform.settle();
    expect(ended).toEqual([]);
  });

  it("is let go of at once, also where the app had held another object of the same user", async () => {
    for (const isHeldByApp of [false, true]) {
      const { platform, other, ended, answer } = await withReadInFlight(isHeldByApp);
      answer(other);
      await platform.settle();
      expect(ended).toEqual([other]);
    }
  });
});
