import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";

describe("a slot for somebody more important", () => {
  it("is taken from one, however long that one takes to leave", async () => {
    const platform = createManualPlatform();
    const { client, bob } = createTinyClient();
    const leaving: (() => void)[] = [];
    client.getUser = (identity) =>
      Promise.resolve({
        ...bob,
        identity,
        unsubscribe: () => new Promise((resolve) => leaving.push(resolve)),
      });
    const store = createStore({ client, maxSubscriptions: 3, sampling: false }, platform);
    store.start();
    for (const identity of ["u0", "u1", "u2"])
      store.subscribeUser(identity, noop, { kind: "list" });
    await platform.settle();
    store.subscribeUser("bob", noop);
    await platform.settle();
    store.subscribeUser("u3", noop, { kind: "list" });
    await platform.settle();
    expect(store.budget()).toMatchObject({ used: 3, live: 2, releasing: 1 });
    for (let turn = 0; turn < 3; turn += 1) {
      for (const leave of leaving.splice(0)) leave();
      await platform.settle();
    }
    expect(store.budget()).toMatchObject({ used: 3, live: 3 });
    expect(store.get("bob").freshness).toBe("live");
  });

  it("is taken from nobody while others are free, however many come at once", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(13) },
      { maxSubscriptions: 20 },
    );
    const [inList = "", ...others] = Object.keys(onlineUsers(13));
    store.subscribeUser(inList, noop, { kind: "list" });
    await platform.settle();
    const letGo = others.map((identity) => client.holdGetUser(identity));
    for (const identity of others) store.subscribeUser(identity, noop);
    await platform.settle();
    expect(store.get(inList).freshness).toBe("live");
    for (const answer of letGo) answer();
    await platform.settle();
    expect(store.budget()).toMatchObject({ live: 13 });
  });

  it("leaves whoever comes later and is less important waiting", async () => {
    const { store, platform } = await startStore(
      { users: onlineUsers(4) },
      { maxSubscriptions: 2, sampling: false },
    );
    for (const identity of ["u0", "u1", "u2"]) store.subscribeUser(identity, noop);
    await platform.settle();
    store.subscribeUser("u3", noop, { kind: "list" });
    await platform.settle();
    expect(store.get("u3").unknownReason).toBe("waiting");
  });
});
