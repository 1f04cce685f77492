import { expect, it } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";

const crowd = Array.from({ length: 150 }, (_, index) => `u${index}`);

describeOnBothClients("the cap on subscriptions", (createWorld) => {
  it("row 18: the 101st user silently evicts the first: announced, evicted, and only then resolved", async () => {
    const world = await createWorld({ users: crowd });
    const client = await world.connect();
    for (const identity of crowd.slice(0, 100)) await client.getUser(identity);
    world.events.take();

    await client.getUser("u100");
    world.events.add("resolved");

    expect(world.events.take()).toEqual(["uS(u100)", "uUn(u0)", "resolved"]);
    for (const identity of crowd.slice(101)) await client.getUser(identity);
    expect(world.events.take().filter((line) => line.startsWith("uUn"))).toEqual(
      crowd.slice(1, 50).map((identity) => `uUn(${identity})`),
    );
    const subscribed = await client.getSubscribedUsers();
    expect(subscribed.map(({ identity }) => identity)).toEqual(["alice", ...crowd.slice(50)]);
  });

  it("row 19: an evicted user keeps its last flags for ever; reading again makes a new object and evicts the next", async () => {
    const world = await createWorld({ capacity: 2, users: ["carol", "dave"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const evicted = await client.getUser("bob");
    const updates: unknown[] = [];
    evicted.on("updated", (update) => updates.push(update));
    await client.getUser("carol");
    await client.getUser("dave");
    await world.events.until("uUn(bob)");
    world.events.take();

    await bobsApp.leave();
    await world.rename("dave", "Dave");
    expect(await world.events.upTo("uU(dave,[friendlyName],Dave)")).toHaveLength(1);
    expect(evicted).toMatchObject({ isSubscribed: false, isOnline: true });
    expect(updates).toEqual([]);

    const again = await client.getUser("bob");
    expect(world.events.take()).toEqual(["uU(bob,[online],false)", "uS(bob)", "uUn(carol)"]);
    expect(again).not.toBe(evicted);
    expect(evicted.isOnline).toBe(true);
  });

  it("row 20: reading a subscribed user again says nothing and saves nobody from eviction", async () => {
    const world = await createWorld({ capacity: 2, users: ["bob", "carol", "dave"] });
    const client = await world.connect();
    const bob = await client.getUser("bob");
    await client.getUser("carol");
    world.events.take();

    await expect(client.getUser("bob")).resolves.toBe(bob);
    expect(world.events.take()).toEqual([]);

    await client.getUser("dave");
    expect(world.events.take()).toEqual(["uS(dave)", "uUn(bob)"]);
  });

  it("row 21: of 150 users read at once all are delivered, and 50 are already unsubscribed", async () => {
    const world = await createWorld({ users: crowd });
    const client = await world.connect();

    const users = await Promise.all(crowd.map((identity) => client.getUser(identity)));

    expect(users.filter(({ isSubscribed }) => !isSubscribed)).toHaveLength(50);
    await expect(client.getSubscribedUsers()).resolves.toHaveLength(101);
  });

  it("row 22: the SDK's own option lifts the cap", async () => {
    const world = await createWorld({ users: crowd, capacityOverride: 200 });
    const client = await world.connect();

    await Promise.all(crowd.map((identity) => client.getUser(identity)));

    await expect(client.getSubscribedUsers()).resolves.toHaveLength(151);
    expect(world.events.take().filter((line) => line.startsWith("uUn"))).toEqual([]);
  });
});
