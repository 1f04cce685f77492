import { createFakeClient, expectNoLeakedSubscriptions } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

describe("expectNoLeakedSubscriptions", () => {
  it("is content with a client that nobody uses, and with one whose users are done", async () => {
    const client = createFakeClient({ users: { bob: {} } });
    expect(() => expectNoLeakedSubscriptions(client)).not.toThrow();

    const bob = await client.getUser("bob");
    await bob.unsubscribe();
    expect(() => expectNoLeakedSubscriptions(client)).not.toThrow();
  });

  it("lists every subscription and the listeners that are left, in a plain error", async () => {
    const client = createFakeClient({ users: { bob: {}, carol: {} } });
    await Promise.all([client.getUser("bob"), client.getUser("carol")]);
    client.on("userUpdated", () => undefined);

    expect(() => expectNoLeakedSubscriptions(client)).toThrow(
      new Error(
        'react-reachability: the client still has a subscription to "bob", a subscription to "carol", ' +
          "1 listener(s) on the client. Unmount everything, let lingerMs pass, and call store.destroy() on stores of your own; " +
          "pass what the app itself holds as the second argument.",
      ),
    );
  });

  it("finds the object that the SDK has lost sight of", async () => {
    const client = createFakeClient({ users: { bob: {} } });
    const objects = await Promise.all([client.getUser("bob"), client.getUser("bob")]);
    await objects[1].unsubscribe();
    await expect(client.getSubscribedUsers()).resolves.toEqual([client.user]);

    expect(() => expectNoLeakedSubscriptions(client)).toThrow('a subscription to "bob"');
  });

  it("finds a user who was deleted on the Service, which the client never learns", async () => {
    const client = createFakeClient({ users: { bob: {}, carol: {} } });
    const bob = await client.getUser("bob");
    await client.getUser("carol");
    client.removeUser("bob");
    expect(client.subscribedIdentities()).toEqual(["bob", "carol"]);
    expect(() => expectNoLeakedSubscriptions(client)).toThrow('a subscription to "bob"');

    await bob.unsubscribe();
    expect(client.subscribedIdentities()).toEqual(["carol"]);
  });

  it("lets the app keep what is its own", async () => {
    const client = createFakeClient({ users: { bob: {}, carol: {} } });
    await client.getUser("bob");
    client.on("connectionStateChanged", () => undefined);
    const held = { users: ["bob"], listeners: 1 };
    expect(() => expectNoLeakedSubscriptions(client, held)).not.toThrow();

    await client.getUser("carol");
    expect(() => expectNoLeakedSubscriptions(client, held)).toThrow('a subscription to "carol"');
  });
});
