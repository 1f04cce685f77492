import { createReachabilityStore } from "react-reachability";
import { createFakeClient, expectNoLeakedSubscriptions } from "react-reachability/testing";
import { describe, expect, it, vi } from "vitest";

describe("controls that do not fit the client's state say how to mend the test", () => {
  it.each([
    [
      "evicting somebody not subscribed",
      () => createFakeClient().evict("bob"),
      /not subscribed to this user, only to nobody\. Read the user first/,
    ],
    [
      "evicting the client's own user",
      () => createFakeClient().evict("me"),
      /own user, which the SDK never evicts/,
    ],
    [
      "removing somebody unknown",
      () => createFakeClient({ users: { ada: {} } }).removeUser("bob"),
      /does not know this user, only .*"ada".* Create the user with setUser/,
    ],
    [
      "a user without an identity",
      () => createFakeClient().setUser("", {}),
      /needs a non-empty identity/,
    ],
    [
      "reconnecting while connected",
      () => createFakeClient().reconnect(),
      /while the connection is "connected".*Call disconnect\(\) first/,
    ],
    [
      "reconnecting before the first connection",
      () => createFakeClient({ initialized: false }).reconnect(),
      /while the connection is "unknown".*Call initialize\(\) instead/,
    ],
    [
      "disconnecting before the first connection",
      () => createFakeClient({ initialized: false }).disconnect(),
      /while the connection is "unknown".*Call initialize\(\)/,
    ],
    [
      "initialising twice",
      () => createFakeClient().initialize(),
      /initialised already.*initialized: false/,
    ],
    [
      "failing an initialisation that has happened",
      () => createFakeClient().failInitialization(),
      /initialised already/,
    ],
  ])("%s", (_, misuse, message) => {
    expect(misuse).toThrow(message);
    expect(misuse).toThrow(
      expect.objectContaining({ name: "ReachabilityError", code: "invalid-argument" }),
    );
  });
});

describe("the kit without React and without a DOM", () => {
  it("tests code on a store of its own, and finds what was left", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: false } } });
    const store = createReachabilityStore({ client, lingerMs: 0, offlineDelayMs: 0 });
    const bob = store.whenReachable("bob");
    await vi.waitFor(() => expect(store.get("bob").presence).toBe("offline"));
    expect(() => expectNoLeakedSubscriptions(client)).toThrow(
      /a subscription to "bob", \d listener\(s\)/,
    );

    client.setUser("bob", { isOnline: true });
    await expect(bob).resolves.toMatchObject({ identity: "bob", presence: "online" });
    store.destroy();
    await vi.waitFor(() => expectNoLeakedSubscriptions(client));
  });

  it("leaves out what the app itself holds", async () => {
    const client = createFakeClient({ users: { bob: {} } });
    await client.getUser("bob");
    client.on("userUpdated", () => {});
    expect(() => expectNoLeakedSubscriptions(client)).toThrow(Error);
    expectNoLeakedSubscriptions(client, { users: ["bob"], listeners: 1 });
  });
});
