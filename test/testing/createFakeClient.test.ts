import { createFakeClient, type FakeClient } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

/** What the client emitted since the last look, as lines of its log. */
function emittedBy(client: FakeClient): () => string[] {
  let seen = client.log.length;
  return () => {
    const lines = client.log.slice(seen).filter(({ kind }) => kind === "emitted");
    seen = client.log.length;
    return lines.map(({ text }) => text);
  };
}

describe("a fake client as it is created", () => {
  it("is connected and initialised, and its own user is online", () => {
    const client = createFakeClient();

    expect(client.connectionState).toBe("connected");
    expect(client.reachabilityEnabled).toBe(true);
    expect(client.user).toMatchObject({ identity: "me", isOnline: true, isSubscribed: true });
    expect(client.subscribedIdentities()).toEqual([]);
    expect(client.listenerCount()).toBe(0);
  });

  it("may be listed and copied before it is initialised, as React's development build lists props", () => {
    const client = createFakeClient({ initialized: false });
    expect({ ...client }).not.toHaveProperty("reachabilityEnabled");
    expect("reachabilityEnabled" in client).toBe(true);
  });

  it("goes through the SDK's start when it is initialised by hand", () => {
    const client = createFakeClient({ initialized: false, identity: "alice" });
    const emitted = emittedBy(client);
    expect(client.connectionState).toBe("unknown");
    expect(client.user).toMatchObject({ identity: "", isOnline: null, isSubscribed: false });
    expect(() => client.reachabilityEnabled).toThrow("not yet been initialized");

    client.initialize();

    expect(emitted()).toEqual([
      "connectionStateChanged connecting",
      "connectionStateChanged connected",
      "userUpdated alice [reachabilityOnline] isOnline=true isNotifiable=null",
      "userSubscribed alice",
      "stateChanged initialized",
      "initialized",
    ]);
  });

  it("knows identities of any spelling", async () => {
    const client = createFakeClient({ users: { ["__proto__"]: { isOnline: true } } });
    client.setUser("constructor", { isOnline: false });

    await expect(client.getUser("__proto__")).resolves.toMatchObject({ isOnline: true });
    await expect(client.getUser("constructor")).resolves.toMatchObject({ isOnline: false });
    await expect(client.getUser("toString")).rejects.toThrow("NOT_FOUND");
  });
});

describe("changes of users", () => {
  it("reach a subscribed user within the call", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const bob = await client.getUser("bob");
    const emitted = emittedBy(client);

    client.setUser("bob", { isOnline: false });

    expect(bob.isOnline).toBe(false);
    expect(emitted()).toEqual([
      "userUpdated bob [reachabilityOnline] isOnline=false isNotifiable=null",
    ]);
  });

  it("are told again when the test reuses an object of its own", async () => {
    const client = createFakeClient({ users: { bob: {} } });
    const bob = await client.getUser("bob");
    const attributes = { mood: "calm" };
    client.setUser("bob", { attributes });
    const emitted = emittedBy(client);
    attributes.mood = "busy";
    expect(bob.attributes).toEqual({ mood: "calm" });

    client.setUser("bob", { attributes });
    expect(bob.attributes).toEqual({ mood: "busy" });
    expect(emitted()).toEqual(["userUpdated bob [attributes] isOnline=null isNotifiable=null"]);
  });

  it("leave alone what is undefined, which the SDK's flags never are", async () => {
    const unsaid = {};
    Object.assign(unsaid, { isOnline: undefined });
    const client = createFakeClient({ users: { bob: unsaid, carol: { isOnline: true } } });
    client.setUser("carol", unsaid);

    await expect(client.getUser("bob")).resolves.toMatchObject({ isOnline: null });
    await expect(client.getUser("carol")).resolves.toMatchObject({ isOnline: true });
  });

  it("wait while the connection is down and arrive with it, none left out", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const bob = await client.getUser("bob");
    client.disconnect();
    const emitted = emittedBy(client);
    client.setUser("bob", { isOnline: false });
    client.setUser("bob", { isOnline: true });
    client.setUser("bob", { isNotifiable: true });
    expect(bob.isNotifiable).toBeNull();

    client.reconnect();

    expect(emitted()).toEqual([
      "connectionStateChanged connected",
      "userUpdated bob [reachabilityOnline] isOnline=false isNotifiable=null",
      "userUpdated bob [reachabilityOnline] isOnline=true isNotifiable=null",
      "userUpdated bob [reachabilityNotifiable] isOnline=true isNotifiable=true",
    ]);
  });
});

describe("the cap", () => {
  it("evicts the oldest, freezes its flags, and announces the newcomer first", async () => {
    const client = createFakeClient({
      capacity: 1,
      users: { bob: { isOnline: true }, carol: { isOnline: true } },
    });
    const bob = await client.getUser("bob");
    const emitted = emittedBy(client);

    await client.getUser("carol");
    client.setUser("bob", { isOnline: false });

    expect(emitted()).toEqual([
      "userUpdated carol [reachabilityOnline] isOnline=true isNotifiable=null",
      "userSubscribed carol",
      "userUnsubscribed bob",
    ]);
    expect(bob).toMatchObject({ isSubscribed: false, isOnline: true });
    expect(client.subscribedIdentities()).toEqual(["carol"]);
  });
});
