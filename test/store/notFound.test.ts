import { describe, expect, it } from "vitest";
import { noop, onlineUsers, startStore } from "./support/startStore.js";

describe("an identity that the Service does not know", () => {
  it("says so all the time until it exists, which is no error to report", async () => {
    const errors: Error[] = [];
    const { store, platform } = await startStore(
      { getUserDelayMs: 50 },
      { onError: (error) => errors.push(error) },
    );
    const reasons: (string | null)[] = [];
    store.subscribeUser("bob", ({ unknownReason }) => reasons.push(unknownReason));
    await platform.advance(60_000);
    expect(new Set(reasons)).toEqual(new Set(["not-found"]));
    expect(store.get("bob").error).toMatchObject({
      code: "not-found",
      message: expect.stringContaining('does not know "bob"') as string,
    });
    expect(errors).toEqual([]);
  });

  it("outdoes what was handed in before, but not what is handed in later", async () => {
    const { store, platform } = await startStore();
    const seed = { isOnline: true, isNotifiable: null, at: platform.now() };
    store.seed({ bob: seed });
    await platform.advance(1000);
    store.subscribeUser("bob", noop);
    expect(store.get("bob").freshness).toBe("seeded");
    await platform.settle();
    expect(store.get("bob").unknownReason).toBe("not-found");
    store.seed({ bob: { ...seed, at: platform.now() - 1 } });
    expect(store.get("bob").unknownReason).toBe("not-found");
    await platform.advance(1000);
    store.seed({ bob: { ...seed, at: platform.now() } });
    expect(store.get("bob").freshness).toBe("seeded");
  });

  it("is no longer shown as it was sampled", async () => {
    const { store, platform, client } = await startStore(
      { users: onlineUsers(4) },
      { maxSubscriptions: 2 },
    );
    const identities = Object.keys(onlineUsers(4));
    for (const identity of identities) store.subscribeUser(identity, noop);
    await platform.advance(2000);
    const gone = identities.find((who) => store.get(who).freshness === "sampled") ?? "";
    client.removeUser(gone);
    await platform.advance(5000);
    expect(store.get(gone)).toMatchObject({ presence: "unknown", unknownReason: "not-found" });
  });
});

describe("a user who cannot be read", () => {
  it("says so all the time until they can", async () => {
    const { store, platform, client } = await startStore({
      users: { bob: { isOnline: true } },
      getUserDelayMs: 50,
    });
    const reasons: (string | null)[] = [];
    store.subscribeUser("bob", ({ unknownReason }) => reasons.push(unknownReason));
    client.failNextGetUser("bob", new Error("boom"));
    await platform.advance(50);
    client.failNextGetUser("bob", new Error("boom"));
    await platform.advance(10_000);
    expect(reasons).toEqual(["error", "error", null]);
  });
});
