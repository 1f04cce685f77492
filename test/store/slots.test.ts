import { createFakeClient } from "react-reachability/testing";
import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";
import { identitiesIn } from "../support/identitiesIn.js";

describe("who holds whom", () => {
  it("takes nobody for the app's who was let go of while the client listed its users", async () => {
    const platform = createManualPlatform();
    const client = createFakeClient({ clock: platform, users: { bob: { isOnline: true } } });
    const first = createStore({ client }, platform);
    first.start();
    await platform.settle();
    first.subscribeUser("bob", noop);
    await platform.advance(1000);
    const second = createStore({ client }, platform);
    second.start();
    first.stop();
    const stop = second.subscribeUser("bob", noop);
    await platform.advance(1000);
    expect(second.budget()).toMatchObject({ heldByApp: 0, live: 1 });
    stop();
    await platform.advance(10_000);
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("reads the signed-in user ever more slowly should the SDK not keep them", async () => {
    const platform = createManualPlatform();
    const { client } = createTinyClient();
    const me = { ...client.user, isSubscribed: false };
    let reads = 0;
    client.getUser = () => {
      reads += 1;
      return Promise.resolve(me);
    };
    const store = createStore({ client }, platform);
    store.start();
    store.subscribeUser("me", noop);
    await platform.advance(60_000);
    expect(store.get("me")).toMatchObject({ presence: "unknown", freshness: null });
    expect(reads).toBeLessThan(12);
  });
});

describe("more users than slots", () => {
  it("never uses more slots than allowed, reads everybody within the first minute, and evicts nobody", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(500) });
    const evictedBySdk = () =>
      client.log.filter((line) => JSON.stringify(line).includes("evict")).length;
    for (let index = 0; index < 500; index += 1)
      store.subscribeUser(`u${index}`, noop, { kind: "list" });
    for (let second = 0; second < 60; second += 1) {
      await platform.advance(1000);
      expect(store.budget().used).toBeLessThanOrEqual(90);
      expect(client.subscribedIdentities().length).toBeLessThanOrEqual(90);
    }
    const values = Array.from({ length: 500 }, (_, index) => store.get(`u${index}`));
    expect(values.filter(({ freshness }) => freshness === "live")).toHaveLength(89);
    expect(values.filter(({ freshness }) => freshness === "sampled")).toHaveLength(411);
    expect(evictedBySdk()).toBe(0);
  });

  it("lets a sample expire into waiting, with what was last known", async () => {
    const { store, platform } = await startStore(
      { users: onlineUsers(3) },
      { maxSubscriptions: 2, sampling: { perSecond: 0.001, maxAgeMs: 30_000 } },
    );
    for (const identity of ["u0", "u1", "u2"]) store.subscribeUser(identity, noop);
    await platform.advance(2000);
    const sampled = ["u0", "u1", "u2"].filter(
      (identity) => store.get(identity).freshness === "sampled",
    );
    expect(sampled).toHaveLength(2);
    await platform.advance(40_000);
    expect(store.get(sampled[0] ?? "")).toMatchObject({
      presence: "unknown",
      unknownReason: "waiting",
      lastKnown: { isOnline: true },
    });
  });

  it("says waiting where sampling is switched off", async () => {
    const { store, platform } = await startStore(
      { users: onlineUsers(3) },
      { maxSubscriptions: 2, sampling: false },
    );
    for (const identity of ["u0", "u1", "u2"]) store.subscribeUser(identity, noop);
    await platform.advance(2000);
    expect(["u0", "u1", "u2"].map((identity) => store.get(identity).unknownReason)).toEqual([
      "waiting",
      null,
      null,
    ]);
  });

  it("says connecting of whom it reads for the first time, though others have to wait", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(3) },
      { maxSubscriptions: 2, sampling: false },
    );
    const letGo = ["u0", "u1"].map((identity) => client.holdGetUser(identity));
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    store.subscribeUser("u2", noop);
    store.subscribeUser("u1", noop);
    await platform.settle();
    const reasons = () => ["u0", "u1", "u2"].map((who) => store.get(who).unknownReason);
    expect(reasons()).toEqual(["connecting", "connecting", "waiting"]);
    stop();
    letGo[0]?.();
    const letGoLast = client.holdGetUser("u2");
    await platform.settle();
    expect(reasons()).toEqual(["waiting", "connecting", "connecting"]);
    letGoLast();
    letGo[1]?.();
    await platform.settle();
    expect(reasons()).toEqual(["waiting", null, null]);
  });

  it("stays within its slots also where sampling ends with a sample on its way", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(3) },
      { maxSubscriptions: 2 },
    );
    const letGo = ["u0", "u1"].map((identity) => client.holdGetUser(identity));
    const stops = ["u0", "u1", "u2"].map((identity) => store.subscribeUser(identity, noop));
    await platform.advance(2000);
    expect(store.budget()).toMatchObject({ used: 2, sampling: 1, live: 1 });
    const waiting = ["u0", "u1"].findIndex((who) => store.get(who).unknownReason === "waiting");
    stops[1 - waiting]?.();
    await platform.settle();
    expect(store.budget()).toMatchObject({ used: 2, sampling: 1 });
    for (const answer of letGo) answer();
    await platform.advance(2000);
    expect(store.budget()).toMatchObject({ used: 2, live: 2 });
  });

  it("keeps what it knew of whom it gave up a slot of, should they be read again soon", async () => {
    const { store, platform } = await startStore(
      { users: onlineUsers(2) },
      { maxSubscriptions: 1, sampling: false },
    );
    const stop = store.subscribeUser("u0", noop);
    await platform.settle();
    stop();
    store.subscribeUser("u1", noop);
    await platform.settle();
    expect(store.get("u1").freshness).toBe("live");
    expect(store.get("u0").lastKnown).toMatchObject({ isOnline: true });
  });

  it("prefers dots on screen to single hooks, these to lists, and lists to dots off screen", async () => {
    const { store, platform } = await startStore(
      { users: onlineUsers(8) },
      { maxSubscriptions: 3, sampling: false },
    );
    const elements = [{}, {}, {}];
    elements.forEach((element, index) =>
      store.subscribeUser(`u${index}`, noop, { kind: "dot", element }),
    );
    store.subscribeUser("u3", noop, { kind: "list" });
    store.subscribeUser("u4", noop, { kind: "list" });
    store.subscribeUser("u5", noop);
    await platform.advance(2000);
    const live = () =>
      identitiesIn(store)
        .filter((identity) => store.get(identity).freshness === "live")
        .sort();
    expect(live()).toEqual(["u3", "u4", "u5"]);
    platform.setOnScreen(
      new Set([elements[0], elements[1]].filter((element) => element !== undefined)),
    );
    await platform.advance(2000);
    expect(live()).toEqual(["u0", "u1", "u5"]);
    platform.setOnScreen(new Set());
    await platform.advance(900);
    expect(live()).toEqual(["u0", "u1", "u5"]);
    await platform.advance(2000);
    expect(live()).toEqual(["u3", "u4", "u5"]);
  });

  it("observes the screen only while there are not enough slots", async () => {
    const { store, platform } = await startStore(
      { users: onlineUsers(4) },
      { maxSubscriptions: 2 },
    );
    const undos = ["u0", "u1", "u2"].map((identity) =>
      store.subscribeUser(identity, noop, { kind: "dot", element: {} }),
    );
    await platform.settle();
    expect(platform.observedElements()).toBe(3);
    undos[0]?.();
    await platform.settle();
    expect(platform.observedElements()).toBe(0);
  });

  it("counts what the app itself holds against the SDK's hundred", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(200) });
    for (let index = 0; index < 60; index += 1) await client.getUser(`u${index}`);
    for (let index = 100; index < 200; index += 1) store.subscribeUser(`u${index}`, noop);
    await platform.advance(30_000);
    expect(store.budget()).toMatchObject({ limit: 40, heldByApp: 60 });
    expect(client.subscribedIdentities().length).toBeLessThanOrEqual(100);
    for (let index = 0; index < 60; index += 1)
      expect(client.subscribedIdentities()).toContain(`u${index}`);
  });

  it("does not count the signed-in user of a client that starts late", async () => {
    const { store, platform, client } = await startStore({ initialized: false });
    client.initialize();
    await platform.settle();
    expect(store.budget()).toMatchObject({ heldByApp: 0, limit: 90 });
  });

  it("reads again whom the SDK evicted, and shows nothing meanwhile", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(1) });
    store.subscribeUser("u0", noop);
    await platform.advance(1000);
    const letGo = client.holdGetUser("u0");
    client.evict("u0");
    await platform.settle();
    expect(store.get("u0")).toMatchObject({ presence: "unknown", lastKnown: { isOnline: true } });
    letGo();
    await platform.settle();
    expect(store.get("u0")).toMatchObject({ presence: "online", freshness: "live" });
  });
});
