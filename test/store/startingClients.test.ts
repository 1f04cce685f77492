import type { ReachabilityClient } from "react-reachability";
import { createFakeClient } from "react-reachability/testing";
import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";

describe("a client that is not initialised", () => {
  it.each([
    ["cannot connect", "retrying", false],
    ["has connected and then failed", "connected", true],
  ])("is asked nothing and judged by nothing where it %s", async (_what, status, terminal) => {
    const { store, platform, client } = await startStore({ initialized: false });
    store.subscribeUser("bob", noop);
    client.failInitialization({ terminal });
    await platform.advance(60_000);
    expect(store.get("bob").unknownReason).toBe("connecting");
    expect(store.connection()).toMatchObject({ status, isStale: false });
    expect(client.log.filter(({ kind }) => kind === "asked")).toEqual([]);
  });
});

describe("a client whose connection is down when it is handed in", () => {
  it("vouches for nobody until it is back, and counts as lost after the grace", async () => {
    const { platform, client, store } = await startStore({ users: { bob: { isOnline: true } } });
    await client.getUser("bob");
    store.setClient(null);
    client.disconnect();
    client.setUser("bob", { isOnline: false });
    store.setClient(client);
    const seen: string[] = [];
    store.subscribeUser("bob", ({ presence }) => seen.push(presence));
    await platform.advance(4900);
    expect(store.connection().isStale).toBe(false);
    expect(store.get("bob").unknownReason).toBe("connecting");
    await platform.advance(100);
    expect(store.connection().isStale).toBe(true);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    client.reconnect();
    await platform.advance(2000);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
    expect(seen).not.toContain("online");
  });
});

describe("a client without onWithReplay", () => {
  const withoutReplay = (client: ReachabilityClient): void => {
    Object.defineProperty(client, "onWithReplay", { value: undefined });
  };

  it("that was initialised before is taken as it is", async () => {
    const platform = createManualPlatform();
    const client = createFakeClient({ clock: platform, users: { bob: { isOnline: true } } });
    withoutReplay(client);
    const store = createStore({ client }, platform);
    store.start();
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.get("bob").freshness).toBe("live");
  });

  it("that is initialised later is waited for", async () => {
    const platform = createManualPlatform();
    const users = { bob: { isOnline: true } };
    const client = createFakeClient({ clock: platform, initialized: false, users });
    withoutReplay(client);
    const store = createStore({ client }, platform);
    store.start();
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.enabled()).toBeNull();
    expect(store.get("bob").unknownReason).toBe("connecting");
    client.initialize();
    await platform.settle();
    expect(store.enabled()).toBe(true);
    expect(store.get("bob").freshness).toBe("live");
  });

  it("that says so once more is started once", async () => {
    const platform = createManualPlatform();
    const { client, emit } = createTinyClient();
    withoutReplay(client);
    let lists = 0;
    client.getSubscribedUsers = () => {
      lists += 1;
      return Promise.resolve([]);
    };
    const store = createStore({ client }, platform);
    store.start();
    await platform.settle();
    emit("initialized");
    await platform.settle();
    expect(lists).toBe(1);
  });
});

describe("a client that cannot tell whom it is subscribed to", () => {
  const broken = () => Promise.reject(new Error("no list"));

  it("is used all the same, and the failure is reported", async () => {
    const errors: Error[] = [];
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { client: null, onError: (error) => errors.push(error) },
    );
    client.getSubscribedUsers = broken;
    store.setClient(client);
    store.subscribeUser("bob", noop);
    await platform.settle();
    expect(store.get("bob").freshness).toBe("live");
    expect(errors).toEqual([
      expect.objectContaining({
        code: "client-error",
        message: expect.stringContaining("did not tell whom it is subscribed to") as string,
        cause: new Error("no list"),
      }),
    ]);
  });

  it("keeps whom the app held before the kit came, and nobody else", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(2) },
      { client: null },
    );
    await client.getUser("u0");
    client.getSubscribedUsers = broken;
    store.setClient(client);
    const stops = [store.subscribeUser("u0", noop), store.subscribeUser("u1", noop)];
    await platform.settle();
    expect(store.budget()).toMatchObject({ heldByApp: 1, live: 1 });
    for (const stop of stops) stop();
    await platform.advance(10_000);
    expect(client.subscribedIdentities()).toEqual(["u0"]);
  });

  it("keeps them also where there are not enough slots and they are only sampled", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(4) },
      { client: null, maxSubscriptions: 2 },
    );
    for (const identity of ["u0", "u1", "u2"]) await client.getUser(identity);
    client.getSubscribedUsers = broken;
    store.setClient(client);
    for (const identity of ["u0", "u1", "u2", "u3"]) store.subscribeUser(identity, noop);
    await platform.advance(10_000);
    store.destroy();
    await platform.settle();
    expect([...client.subscribedIdentities()].sort()).toEqual(["u0", "u1", "u2"]);
  });
});
