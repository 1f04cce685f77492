import { describe, expect, it } from "vitest";
import { identitiesIn } from "../support/identitiesIn.js";
import { noop, onlineUsers, startStore } from "./support/startStore.js";

describe("users whom nobody reads any more", () => {
  it("are let go of each in their time", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(2) });
    const stops = ["u0", "u1"].map((identity) => store.subscribeUser(identity, noop));
    await platform.settle();
    stops[0]?.();
    await platform.advance(3000);
    stops[1]?.();
    await platform.advance(2000);
    expect(client.subscribedIdentities()).toEqual(["u1"]);
    await platform.advance(2900);
    expect(client.subscribedIdentities()).toEqual(["u1"]);
    await platform.advance(100);
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("are let go of also where another of them is read again", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(2) });
    const stops = ["u0", "u1"].map((identity) => store.subscribeUser(identity, noop));
    await platform.settle();
    for (const stop of stops) stop();
    await platform.advance(1000);
    store.subscribeUser("u0", noop);
    await platform.advance(4000);
    expect(client.subscribedIdentities()).toEqual(["u0"]);
  });

  it("leave no timer behind once they are read again, or forgotten", async () => {
    const { store, platform } = await startStore({ users: onlineUsers(1) });
    await platform.advance(10_000);
    const before = platform.pendingTimers();
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    const stopAgain = store.subscribeUser("u0", noop);
    expect(platform.pendingTimers()).toBe(before);
    stopAgain();
    store.subscribeUser("nobody", noop)();
    await platform.advance(5000);
    expect(identitiesIn(store)).toEqual([]);
    expect(platform.pendingTimers()).toBe(before);
  });

  it("are kept for as long when their first answer comes only then", async () => {
    const { store, platform, client, reads } = await startStore({ users: onlineUsers(1) });
    const letGo = client.holdGetUser("u0");
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    letGo();
    await platform.advance(4000);
    store.subscribeUser("u0", noop);
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
    expect(reads()).toEqual(["u0"]);
  });

  it("are not asked for a second time when they are read again before their first answer", async () => {
    const { store, platform, client, reads } = await startStore({ users: onlineUsers(1) });
    const letGo = client.holdGetUser("u0");
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    await platform.advance(10_000);
    store.subscribeUser("u0", noop);
    await platform.settle();
    expect(reads()).toEqual(["u0"]);
    letGo();
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
  });

  it("are forgotten also where another attempt was to follow", async () => {
    const { store, platform } = await startStore();
    await platform.advance(10_000);
    const before = platform.pendingTimers();
    const stop = store.subscribeUser("nobody", noop);
    await platform.settle();
    expect(store.get("nobody").unknownReason).toBe("not-found");
    stop();
    await platform.advance(5000);
    expect(identitiesIn(store)).toEqual([]);
    expect(platform.pendingTimers()).toBe(before);
  });

  it("are let go of at once when their first answer comes later", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(1) });
    const letGo = client.holdGetUser("u0");
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    await platform.advance(10_000);
    letGo();
    await platform.settle();
    expect(client.subscribedIdentities()).toEqual([]);
    expect(identitiesIn(store)).toEqual([]);
  });

  it("are forgotten at once, and nobody told, when their first read fails later", async () => {
    const errors: Error[] = [];
    const { store, platform, client } = await startStore(
      { users: onlineUsers(1) },
      { onError: (error) => errors.push(error) },
    );
    client.failNextGetUser("u0", new Error("boom"));
    const letGo = client.holdGetUser("u0");
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    await platform.advance(10_000);
    letGo();
    await platform.settle();
    expect(identitiesIn(store)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it("wait for the next attempt should they be read again soon after the first failed", async () => {
    const { store, platform, client, reads } = await startStore({ users: onlineUsers(1) });
    client.failNextGetUser("u0", new Error("boom"));
    const letGo = client.holdGetUser("u0");
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    letGo();
    await platform.settle();
    store.subscribeUser("u0", noop);
    await platform.settle();
    expect(store.get("u0").unknownReason).toBe("error");
    expect(reads()).toEqual(["u0"]);
  });

  it.each([
    ["keep a seed that the service did not contradict", new Error("boom"), "seeded"],
    ["lose it once the service says that they do not exist", 404, null],
  ] as const)("%s", async (_what, failure, freshness) => {
    const { store, platform, client } = await startStore({ users: onlineUsers(1) });
    store.seed({ u0: { isOnline: true, isNotifiable: null, at: platform.now() } });
    client.failNextGetUser("u0", failure);
    const letGo = client.holdGetUser("u0");
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    await platform.advance(10_000);
    letGo();
    await platform.settle();
    expect(identitiesIn(store)).toEqual([]);
    expect(store.get("u0").freshness).toBe(freshness);
  });
});
