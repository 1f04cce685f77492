import { describe, expect, test } from "vitest";
import { connect, sdkVersions, startService, toldLine } from "./support/sdk.js";

describe.each(sdkVersions)("the unmodified SDK $version on the dev service", ({ SdkClient }) => {
  test("starts, and is online itself", async () => {
    const service = await startService();
    const alice = await connect(service, "alice", { SdkClient });
    expect(alice.client.reachabilityEnabled).toBe(true);
    expect(alice.client.user.identity).toBe("alice");
    expect(alice.client.user.isOnline).toBe(true);
    expect(alice.client.user.isNotifiable).toBeNull();
    expect(alice.told).toEqual([
      "connection connecting",
      "connection connected",
      "online alice true",
      "subscribed alice",
      "initialized",
    ]);
  });

  test("reads another user who is online, and sees them leave politely", async () => {
    const service = await startService();
    const [alice, bob] = await Promise.all([
      connect(service, "alice", { SdkClient }),
      connect(service, "bob", { SdkClient }),
    ]);
    const user = await alice.client.getUser("bob");
    expect(user.isOnline).toBe(true);
    expect(alice.told.slice(-2)).toEqual(["online bob true", "subscribed bob"]);

    await service.activity().until((activity) => activity.watchers("bob") === 2);
    await bob.client.shutdown();
    await toldLine(alice, "online bob false");
    expect(user.isOnline).toBe(false);
  });

  test("hears of a change that happened before its subscription was established", async () => {
    const service = await startService({ politeGraceMs: 0 });
    const alice = await connect(service, "alice", { SdkClient });
    const bob = await connect(service, "bob", { SdkClient });
    await service.activity().until((activity) => activity.watchers("bob") === 1);
    const user = await alice.client.getUser("bob");
    expect(service.activity().watchers("bob")).toBe(1);
    await bob.client.shutdown();
    await toldLine(alice, "online bob false");
    expect(user.isOnline).toBe(false);
  });

  test("sees push registrations come and go", async () => {
    const service = await startService();
    const [alice, bob] = await Promise.all([
      connect(service, "alice", { SdkClient }),
      connect(service, "bob", { SdkClient }),
    ]);
    const user = await alice.client.getUser("bob");
    expect(user.isNotifiable).toBeNull();
    await bob.client.setPushRegistrationId("fcm", "device-1");
    await toldLine(alice, "notifiable bob true");
    await bob.client.unsetPushRegistrationId("fcm");
    await toldLine(alice, "notifiable bob false");
    expect(user.isNotifiable).toBe(false);
  });

  test("knows nothing of anybody while the Service has reachability off", async () => {
    const service = await startService({ reachabilityEnabled: false, users: ["bob"] });
    const alice = await connect(service, "alice", { SdkClient });
    const bob = await alice.client.getUser("bob");
    expect(alice.client.reachabilityEnabled).toBe(false);
    expect([alice.client.user.isOnline, bob.isOnline, bob.isNotifiable]).toEqual([
      null,
      null,
      null,
    ]);
    expect(alice.told.slice(2)).toEqual(["subscribed alice", "initialized", "subscribed bob"]);
  });

  test("is told 404 for an unknown identity, and finds the user once it exists", async () => {
    const service = await startService();
    const alice = await connect(service, "alice", { SdkClient });
    await expect(alice.client.getUser("bob")).rejects.toMatchObject({
      status: 404,
      body: { code: 50200 },
    });
    await connect(service, "bob", { SdkClient });
    expect((await alice.client.getUser("bob")).isOnline).toBe(true);
  });

  test("sees a user who was never online as neither online nor offline, until the first time", async () => {
    const service = await startService({ users: ["carol"] });
    const alice = await connect(service, "alice", { SdkClient });
    const carol = await alice.client.getUser("carol");
    expect(carol.isOnline).toBeNull();
    await connect(service, "carol", { SdkClient });
    await toldLine(alice, "online carol true");
    expect(carol.isOnline).toBe(true);
  });

  test("evicts the first of 101 users, whose flag stays as it was", async () => {
    const names = Array.from({ length: 101 }, (_, number) => `user ${number}`);
    const service = await startService({ users: names });
    await connect(service, "user 0", { SdkClient });
    const alice = await connect(service, "alice", { SdkClient });
    const first = await alice.client.getUser("user 0");
    for (const name of names.slice(1)) await alice.client.getUser(name);
    expect(alice.told.slice(-2)).toEqual(["subscribed user 100", "unsubscribed user 0"]);
    expect([first.isSubscribed, first.isOnline]).toEqual([false, true]);
    await service
      .activity()
      .until(
        (activity) =>
          activity.watching("alice").length === 101 && activity.watchers("user 0") === 1,
      );
    expect(service.activity().watching("alice")).not.toContain("user 0");
  });
});
