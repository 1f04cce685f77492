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
    expect(client.subscribedIdentities()).toEqual(["bob"]);
    await platform.advance(2000);
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
});
