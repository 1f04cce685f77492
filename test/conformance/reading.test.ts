import { expect, it } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";

describeOnBothClients("reading users", (createWorld) => {
  it("row 5: reading a user announces the flags, then the subscription, then resolves", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const client = await world.connect();

    const bob = await client.getUser("bob");
    world.events.add("resolved");

    expect(world.events.take()).toEqual(["uU(bob,[online],true)", "uS(bob)", "resolved"]);
    expect(bob).toMatchObject({ identity: "bob", isOnline: true, isNotifiable: null });
  });

  it("row 17: an unknown identity is rejected without an event, and works once the user exists", async () => {
    const world = await createWorld();
    const client = await world.connect();

    await expect(client.getUser("bob")).rejects.toMatchObject({
      name: "Error",
      message: "NOT_FOUND",
      status: 404,
      description: "NOT_FOUND",
      body: { status: 404, code: 50200 },
    });
    expect(world.events.take()).toEqual([]);

    await world.arrive("bob");
    await expect(client.getUser("bob")).resolves.toMatchObject({ isOnline: true });
  });

  it("row 17: what is no identity is rejected at once", async () => {
    const world = await createWorld();
    const client = await world.connect();
    const notIdentities: unknown[] = ["", undefined, null, 42];

    for (const identity of notIdentities) {
      await expect(client.getUser(identity)).rejects.toThrow(
        new Error(
          `Argument 1 is expected to be a non-empty string, but got ${JSON.stringify(identity)}`,
        ),
      );
    }
  });

  it("row 23: two reads at the same time give two objects, and every later change two updates", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();

    const [first, second] = await Promise.all([client.getUser("bob"), client.getUser("bob")]);

    expect(first).not.toBe(second);
    expect(world.events.take().sort()).toEqual([
      "uS(bob)",
      "uU(bob,[online],true)",
      "uU(bob,[online],true)",
    ]);
    await expect(client.getSubscribedUsers()).resolves.toHaveLength(2);

    await bobsApp.leave();
    expect(await world.events.upTo("uU(bob,[online],false)", 2)).toHaveLength(2);
    expect([first?.isOnline, second?.isOnline]).toEqual([false, false]);
  });

  it("row 23: the second object is outside the cap and is never evicted", async () => {
    const world = await createWorld({ capacity: 1, users: ["carol"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    await Promise.all([client.getUser("bob"), client.getUser("bob")]);

    await client.getUser("carol");
    await world.events.until("uUn(bob)");
    world.events.take();

    await bobsApp.leave();
    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);
  });

  it("row 24: ending the second object makes the SDK forget the first, which stays live", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const objects = await Promise.all([client.getUser("bob"), client.getUser("bob")]);
    const kept = await client.getUser("bob");
    const second = objects.find((user) => user !== kept);
    world.events.take();

    await second?.unsubscribe();
    expect(world.events.take()).toEqual(["uUn(bob)"]);
    await expect(client.getSubscribedUsers()).resolves.toEqual([client.user]);

    const third = await client.getUser("bob");
    expect(third).not.toBe(kept);
    expect(third).not.toBe(second);
    world.events.take();
    await bobsApp.leave();
    expect(await world.events.upTo("uU(bob,[online],false)", 2)).toHaveLength(2);
    expect([kept.isOnline, third.isOnline, second?.isOnline]).toEqual([false, false, true]);
  });

  it("row 25: an unsubscribed object is dead for ever, and unsubscribing twice is nothing", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    const updates: unknown[] = [];
    bob.on("updated", (update) => updates.push(update));
    world.events.take();

    await bob.unsubscribe();
    await bob.unsubscribe();
    expect(world.events.take()).toEqual(["uUn(bob)"]);
    expect(bob).toMatchObject({ isSubscribed: false, isOnline: true });

    const again = await client.getUser("bob");
    world.events.take();
    await bobsApp.leave();
    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);
    expect(again).not.toBe(bob);
    expect(bob.isOnline).toBe(true);
    expect(updates).toEqual([]);
  });

  it("row 26: the own user subscribes itself again", async () => {
    const world = await createWorld();
    const client = await world.connect();

    await client.user.unsubscribe();

    expect(await world.events.upTo("uS(alice)")).toEqual(["uUn(alice)", "uS(alice)"]);
    expect(client.user.isSubscribed).toBe(true);
  });

  it("row 53: a read that is throttled once is repeated by the SDK, and succeeds", async () => {
    const world = await createWorld({ users: ["bob"] });
    const client = await world.connect();
    await world.failReads("bob", "throttled once");

    await expect(client.getUser("bob")).resolves.toMatchObject({ isSubscribed: true });
  });

  it("row 53: a read that is always throttled fails without telling the status", async () => {
    const world = await createWorld({ users: ["bob"] });
    const client = await world.connect();
    await world.failReads("bob", "throttled");

    const error: unknown = await client.getUser("bob").catch((reason: unknown) => reason);

    expect(error).toMatchObject({
      name: "Error",
      message: "Maximum attempt count limit reached",
    });
    expect(error).not.toHaveProperty("status");
    expect(world.events.take()).toEqual([]);
  });

  it("row 53: a read that the Service fails is rejected with the status, and can be repeated", async () => {
    const world = await createWorld({ users: ["bob"] });
    const client = await world.connect();
    await world.failReads("bob", "failing once");

    await expect(client.getUser("bob")).rejects.toMatchObject({ name: "Error", status: 500 });
    expect(world.events.take()).toEqual([]);

    await expect(client.getUser("bob")).resolves.toMatchObject({ isSubscribed: true });
  });

  it("row 54: a change right after the read has resolved is not lost", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();

    const bob = await client.getUser("bob");
    world.events.take();
    await bobsApp.leave();

    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);
    expect(bob.isOnline).toBe(false);
  });

  it("row 55: a deleted user stays as it was, and is handed out until it is unsubscribed", async () => {
    const world = await createWorld({ users: ["carol"] });
    await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    await client.getUser("carol");
    world.events.take();

    await world.deleteUser("bob");
    await world.rename("carol", "Carol");
    expect(await world.events.upTo("uU(carol,[friendlyName],Carol)")).toHaveLength(1);
    expect(bob).toMatchObject({ isSubscribed: true, isOnline: true });
    await expect(client.getUser("bob")).resolves.toBe(bob);

    await bob.unsubscribe();
    await expect(client.getUser("bob")).rejects.toMatchObject({ status: 404 });
  });
});
