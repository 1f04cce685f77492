import { describe, expect, it } from "vitest";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { identitiesIn } from "../support/identitiesIn.js";

describe("settings that change count for what waits already:", () => {
  it("staleAfterMs for a connection that is down", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { staleAfterMs: 60_000 },
    );
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.disconnect();
    await platform.advance(10_000);
    store.configure({ staleAfterMs: 20_000 });
    await platform.advance(9_900);
    expect(store.get("bob").freshness).toBe("held");
    await platform.advance(100);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
  });

  it("offlineDelayMs for a user who has gone", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { offlineDelayMs: 60_000 },
    );
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.setUser("bob", { isOnline: false });
    await platform.advance(1000);
    store.configure({ offlineDelayMs: 3000 });
    await platform.advance(1900);
    expect(store.get("bob").presence).toBe("online");
    await platform.advance(100);
    expect(store.get("bob").presence).toBe("offline");
  });

  it.each([
    ["switched off", false],
    ["shortened", { maxAgeMs: 1000 }],
  ] as const)("sampling for samples, once %s", async (_how, sampling) => {
    const settings = { maxSubscriptions: 2, sampling: { maxAgeMs: 3_600_000, perSecond: 0.1 } };
    const { store, platform } = await startStore({ users: onlineUsers(6) }, settings);
    for (const identity of Object.keys(onlineUsers(6))) store.subscribeUser(identity, noop);
    await platform.advance(5000);
    const sampled = identitiesIn(store).filter((who) => store.get(who).freshness === "sampled");
    expect(sampled).toHaveLength(5);
    store.configure({ ...settings, sampling });
    await platform.advance(0);
    const [first = ""] = sampled;
    expect(store.get(first).freshness).not.toBe("sampled");
  });

  it("lingerMs for users whom nobody reads any more", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { lingerMs: 600_000 },
    );
    const stop = store.subscribeUser("bob", noop);
    await platform.advance(1000);
    stop();
    await platform.advance(1000);
    store.configure({ lingerMs: 2000 });
    await platform.advance(1900);
    expect(client.subscribedIdentities()).toEqual(["bob"]);
    await platform.advance(100);
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("and how long seeds last", async () => {
    const { store, platform } = await startStore({ initialized: false });
    store.seed({ bob: { isOnline: true, isNotifiable: true, at: platform.now() } });
    store.subscribeUser("bob", noop);
    await platform.advance(10_000);
    expect(store.get("bob").freshness).toBe("seeded");
    store.configure({ sampling: { maxAgeMs: 10_000 } });
    await platform.advance(0);
    expect(store.get("bob").presence).toBe("unknown");
  });

  it("maxSubscriptions for whoever has a slot already", async () => {
    const { store, platform, client } = await startStore({ users: onlineUsers(6) });
    for (const identity of Object.keys(onlineUsers(6))) store.subscribeUser(identity, noop);
    await platform.settle();
    expect(client.subscribedIdentities()).toHaveLength(6);
    store.configure({ maxSubscriptions: 3, sampling: false });
    await platform.settle();
    expect(client.subscribedIdentities()).toHaveLength(3);
    store.configure({ maxSubscriptions: 6 });
    await platform.settle();
    expect(client.subscribedIdentities()).toHaveLength(6);
  });
});

describe("settings that change leave alone", () => {
  it("who is live, where sampling is switched off", async () => {
    const { store, platform } = await startStore({ users: onlineUsers(1) });
    store.subscribeUser("u0", noop);
    await platform.settle();
    store.configure({ sampling: false });
    expect(store.get("u0").freshness).toBe("live");
  });

  it("seeds, where they last longer from now on", async () => {
    const { store, platform } = await startStore({ initialized: false });
    store.seed({ ada: { isOnline: true, isNotifiable: null, at: platform.now() } });
    store.subscribeUser("ada", noop);
    store.configure({ sampling: { maxAgeMs: 600_000 } });
    await platform.advance(500_000);
    expect(store.get("ada").freshness).toBe("seeded");
  });

  it("samples, where they last longer from now on", async () => {
    const settings = { maxSubscriptions: 2, sampling: { perSecond: 0.001 } };
    const { store, platform } = await startStore({ users: onlineUsers(4) }, settings);
    const identities = Object.keys(onlineUsers(4));
    for (const identity of identities) store.subscribeUser(identity, noop);
    await platform.advance(5000);
    const sampled = () => identities.filter((who) => store.get(who).freshness === "sampled");
    expect(sampled()).toHaveLength(3);
    store.configure({ ...settings, sampling: { perSecond: 0.001, maxAgeMs: 900_000 } });
    await platform.advance(800_000);
    expect(sampled()).toHaveLength(3);
  });
});

describe("settings", () => {
  it.each([
    ["maxSubscriptions", 0],
    ["maxSubscriptions", 101],
    ["maxSubscriptions", 1.5],
    ["maxSubscriptions", "90"],
    ["sampling", null],
    ["sampling", true],
    ["sampling.perSecond", { perSecond: 0 }],
    ["sampling.perSecond", { perSecond: 10.1 }],
    ["sampling.perSecond", { perSecond: "1" }],
    ["sampling.perSecond", { perSecond: Number.NaN }],
  ])("refuse what no store could use: %s = %j", async (name, value) => {
    const given = { [name.split(".")[0] ?? ""]: value };
    await expect(startStore({}, given)).rejects.toThrow(
      expect.objectContaining({
        code: "invalid-prop",
        message: expect.stringContaining(`${name} is `) as string,
      }),
    );
  });

  it.each([
    { maxSubscriptions: 1 },
    { maxSubscriptions: 100 },
    { sampling: { perSecond: 10 } },
    { sampling: { perSecond: 0.01 } },
  ])("take the least and the most: %j", async (settings) => {
    const { store, platform } = await startStore({ users: onlineUsers(1) }, settings);
    store.subscribeUser("u0", noop);
    await platform.settle();
    expect(store.get("u0").freshness).toBe("live");
  });
});
