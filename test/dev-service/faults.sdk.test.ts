import { describe, expect, test } from "vitest";
import { connect, sdkVersions, startFaultyService, toldLine } from "./support/sdk.js";

describe.each(sdkVersions)("under faults, the unmodified SDK $version", ({ SdkClient }) => {
  async function twoPeople(options = {}) {
    const service = await startFaultyService(options);
    const [alice, bob] = await Promise.all([
      connect(service, "alice", { SdkClient }),
      connect(service, "bob", { SdkClient }),
    ]);
    const user = await alice.client.getUser("bob");
    await service.activity().until((activity) => activity.watchers("bob") === 2);
    await service.activity().settled();
    return { service, faults: service.faults, alice, bob, user };
  }

  test("is offline to others once a lost connection has outlived its grace, and online when it is back", async () => {
    const { faults, alice, bob } = await twoPeople({ offlineGraceMs: 100 });
    const release = faults.refuseInit({ code: 500, identity: "bob" });
    faults.dropConnections("bob");
    await toldLine(alice, "online bob false");
    release();
    await toldLine(alice, "online bob true", alice.told.indexOf("online bob false"));
    expect(bob.told).toContain("connection connecting");
  });

  test("comes back within its grace unnoticed", async () => {
    const { service, faults, alice, bob } = await twoPeople({ offlineGraceMs: 30_000 });
    const before = [...alice.told];
    faults.dropConnections("bob");
    await service.activity().until((activity) => activity.requests("init", "bob") === 2);
    await service.activity().until((activity) => activity.watching("bob").length === 1);
    await service.activity().settled();
    expect(bob.told.slice(-2)).toEqual(["connection connecting", "connection connected"]);
    expect(alice.told).toEqual(before);
  });

  test("gets everything that it missed while it was away, in order", async () => {
    const { service, faults, alice, bob, user } = await twoPeople({ politeGraceMs: 0 });
    const releaseAlice = faults.refuseInit({ code: 500, identity: "alice" });
    faults.dropConnections("alice");
    await toldLine(alice, "connection connecting", 3);
    const missedFrom = alice.told.length;
    await bob.client.shutdown();
    await service.activity().until((activity) => activity.openSockets("bob") === 0);
    await connect(service, "bob", { SdkClient });
    expect(user.isOnline).toBe(true);
    releaseAlice();
    await toldLine(alice, "online bob true", missedFrom);
    expect(alice.told.slice(missedFrom).filter((line) => line.includes(" bob "))).toEqual([
      "online bob false",
      "online bob true",
    ]);
  });

  test("sees nothing while deliveries are held, and all of it when they are released", async () => {
    const { service, faults, alice, bob, user } = await twoPeople({ politeGraceMs: 0 });
    const release = faults.holdDeliveries("alice");
    const from = alice.told.length;
    await bob.client.setPushRegistrationId("fcm", "phone");
    await bob.client.shutdown();
    await service.activity().until((activity) => activity.openSockets("bob") === 0);
    expect(user.isOnline).toBe(true);
    release();
    await toldLine(alice, "online bob false");
    expect(alice.told.slice(from)).toEqual(["notifiable bob true", "online bob false"]);
  });

  test("believes in a half-open connection for ever", async () => {
    const { faults, alice, bob, user } = await twoPeople({ politeGraceMs: 0 });
    const release = faults.mute("alice");
    const status = alice.client
      .getUser("nobody")
      .catch((error: unknown) => Reflect.get(Object(error), "status"));
    await bob.client.shutdown();
    expect(alice.client.connectionState).toBe("connected");
    expect(user.isOnline).toBe(true);
    release();
    await toldLine(alice, "online bob false");
    expect(await status).toBe(404);
  });

  test("takes flags that are switched under it as the product gives them", async () => {
    const { service, alice, bob, user } = await twoPeople({ reachabilityEnabled: false });
    expect(user.isOnline).toBeNull();
    service.setReachabilityEnabled(true);
    await toldLine(alice, "online bob true");
    expect(alice.client.reachabilityEnabled).toBe(false);

    service.setReachabilityEnabled(false);
    await bob.client.shutdown();
    await service.activity().until((activity) => activity.openSockets("bob") === 0);
    expect(user.isOnline).toBe(true);
    service.setReachabilityEnabled(true);
    await toldLine(alice, "online bob null");
  });

  test("keeps a deleted user as it was, and is told 404 by a new client", async () => {
    const { service, faults, alice, user } = await twoPeople();
    const before = [...alice.told];
    expect(faults.deleteUser("bob")).toBe(true);
    await service.activity().until((activity) => activity.openSockets("bob") === 0);
    expect(await alice.client.getUser("bob")).toBe(user);
    expect([user.isOnline, user.isSubscribed]).toEqual([true, true]);
    expect(alice.told).toEqual(before);
    const carol = await connect(service, "carol", { SdkClient });
    await expect(carol.client.getUser("bob")).rejects.toMatchObject({ status: 404 });
  });

  test("evicts the first subscribed user at the limit that the service sets", async () => {
    const names = ["u0", "u1", "u2", "u3"];
    const service = await startFaultyService({ users: names });
    service.faults.setUserInfosToSubscribe(3);
    const alice = await connect(service, "alice", { SdkClient });
    for (const name of names) await alice.client.getUser(name);
    expect(alice.told.slice(-2)).toEqual(["subscribed u3", "unsubscribed u0"]);
    const kept = ["alice", "u1", "u2", "u3"];
    await service
      .activity()
      .until((activity) => kept.every((name) => activity.watching("alice").includes(name)));
    await service.activity().until((activity) => activity.watchers("u0") === 0);
    expect([...service.activity().watching("alice")].sort()).toEqual(kept);
  });

  test("asks once more for a user after one 429", async () => {
    const { service, faults, alice } = await twoPeople();
    faults.failRequests("user", { status: 429, identity: "alice", times: 1 });
    await connect(service, "carol", { SdkClient });
    expect((await alice.client.getUser("carol")).isOnline).toBe(true);
    expect(service.activity().requests("user", "carol")).toBe(2);
  });

  test("gives up at once on a 500", async () => {
    const { faults, alice } = await twoPeople();
    faults.failRequests("user", { status: 500, target: "carol" });
    await expect(alice.client.getUser("carol")).rejects.toMatchObject({ status: 500 });
  });
});
