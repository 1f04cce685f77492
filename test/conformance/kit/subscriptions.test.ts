import { expect, it } from "vitest";
import { describeOnBothClients } from "../support/describeOnBothClients.js";
import {
  isLive,
  isOffline,
  isOnline,
  isUnknownFor,
  watchThroughKit,
} from "./support/watchThroughKit.js";

const others = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `u${index}`);

describeOnBothClients("how the kit uses the SDK's subscriptions", (createWorld) => {
  it("row 4: one's own user is read without a slot and never let go", async () => {
    const world = await createWorld();
    const client = await world.connect();
    const kit = watchThroughKit(client);
    const stop = kit.watch("alice");
    await kit.until("alice", isOnline);
    expect(kit.store.budget()).toMatchObject({ used: 0 });
    stop();
    expect(client.user.isSubscribed).toBe(true);
  });

  it("rows 18 and 21: of more users than the SDK holds it never has to evict one", async () => {
    const identities = others(12);
    const world = await createWorld({ capacity: 6, users: identities });
    const kit = watchThroughKit(await world.connect(), { maxSubscriptions: 5 });
    kit.watch(...identities);
    await Promise.all(
      identities.map((identity) => kit.until(identity, isUnknownFor("not-reported"))),
    );
    expect(kit.store.budget().used).toBeLessThanOrEqual(5);
    // Each unsubscription so far was the kit's own: of a sample, as soon as it was read.
    const subscribed = world.events.take().filter((line) => line.startsWith("uS("));
    expect(subscribed.length).toBeGreaterThanOrEqual(12);
  });

  it("rows 18 and 19: whom the app's own reads evict is unknown, then read again", async () => {
    const identities = others(3);
    const world = await createWorld({ capacity: 3, users: identities });
    await world.arrive("bob");
    const client = await world.connect();
    const kit = watchThroughKit(client, { maxSubscriptions: 3, sampling: false });
    kit.watch("bob");
    await kit.until("bob", isLive);
    for (const identity of identities) await client.getUser(identity);
    await world.events.until("uUn(bob)");
    await kit.until("bob", ({ presence }) => presence === "unknown");
    expect(kit.store.get("bob")).toMatchObject({ lastKnown: { isOnline: true } });
    const [first] = await client.getSubscribedUsers().then((users) => users.slice(1));
    await first?.unsubscribe();
    await kit.until("bob", isLive);
  });

  it("row 23: any number of readers cause one object and one event for each change", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const kit = watchThroughKit(client);
    for (let reader = 0; reader < 20; reader += 1) kit.watch("bob");
    await kit.until("bob", isLive);
    world.events.take();
    await bobsApp.leave();
    await kit.until("bob", isOffline);
    expect(world.events.take().filter((line) => line.startsWith("uU(bob"))).toHaveLength(1);
  });

  it("row 24: two objects of the app's own for one user do not keep the kit from the truth", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const [, second] = await Promise.all([client.getUser("bob"), client.getUser("bob")]);
    const kit = watchThroughKit(client);
    kit.watch("bob");
    await kit.until("bob", isLive);
    await second?.unsubscribe();
    await kit.until("bob", isLive);
    await bobsApp.leave();
    await kit.until("bob", isOffline);
  });

  it("row 26: one's own user survives being unsubscribed", async () => {
    const world = await createWorld();
    const client = await world.connect();
    const kit = watchThroughKit(client);
    kit.watch("alice");
    await kit.until("alice", isOnline);
    await client.user.unsubscribe();
    await world.events.until("uS(alice)");
    expect(await kit.until("alice", isLive)).toMatchObject({ presence: "online" });
  });

  it("row 25: a user whom the app unsubscribed behind the kit's back is read again", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const kit = watchThroughKit(client);
    kit.watch("bob");
    await kit.until("bob", isLive);
    const same = await client.getUser("bob");
    await same.unsubscribe();
    await kit.until("bob", isLive);
    await bobsApp.leave();
    await kit.until("bob", isOffline);
  });

  it("rows 20 and 25: whom the app held before stays the app's", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    const kit = watchThroughKit(client);
    const stop = kit.watch("bob");
    await kit.until("bob", isLive);
    stop();
    await world.arrive("carol");
    const stopCarol = kit.watch("carol");
    await kit.until("carol", isLive);
    stopCarol();
    await world.events.until("uUn(carol)");
    expect(bob.isSubscribed).toBe(true);
  });

  it("row 53: a throttled read is made again", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    await world.failReads("bob", "failing once");
    kit.watch("bob");
    await kit.until("bob", isUnknownFor("error"));
    await kit.until("bob", isOnline);
  });

  it("row 56: a listener of the app that throws makes a read fail, and the kit reads again", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const client = await world.connect();
    const fail = () => {
      client.off("userSubscribed", fail);
      throw new Error("thrown by a listener");
    };
    client.on("userSubscribed", fail);
    const kit = watchThroughKit(client);
    kit.watch("bob");
    expect((await kit.until("bob", isUnknownFor("error"))).error).toMatchObject({
      code: "read-failed",
    });
    await kit.until("bob", isLive);
  });

  it("row 57: the kit listens once to each event, however many users it reads, and not at all afterwards", async () => {
    const identities = others(30);
    const world = await createWorld({ users: identities });
    const client = await world.connect();
    const before = client.listenerCount("userUpdated");
    const kit = watchThroughKit(client);
    kit.watch(...identities);
    await Promise.all(
      identities.map((identity) => kit.until(identity, isUnknownFor("not-reported"))),
    );
    expect(client.listenerCount("userUpdated")).toBe(before + 1);
    kit.store.destroy();
    expect(client.listenerCount("userUpdated")).toBe(before);
  });
});
