import { expect, it } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";

describeOnBothClients("presence of others", (createWorld) => {
  it("row 6: a user who leaves and comes back is one update each, on the same object", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    const seen: unknown[] = [];
    bob.on("updated", ({ user }) => seen.push(user));
    world.events.take();

    await bobsApp.leave();
    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);
    expect(bob.isOnline).toBe(false);

    await world.arrive("bob");
    expect(await world.events.upTo("uU(bob,[online],true)")).toHaveLength(1);
    expect(bob.isOnline).toBe(true);
    expect(seen).toEqual([bob, bob]);
  });

  it("row 7: a new name and new attributes are two updates", async () => {
    const world = await createWorld({ users: ["bob"] });
    const client = await world.connect();
    await client.getUser("bob");
    world.events.take();

    await world.rename("bob", "Bob");
    await world.setAttributes("bob", { team: "blue" });

    expect(await world.events.upTo('uU(bob,[attributes],{"team":"blue"})')).toEqual([
      "uU(bob,[friendlyName],Bob)",
      'uU(bob,[attributes],{"team":"blue"})',
    ]);
  });

  it("rows 8 and 10: a user who ends without goodbye goes offline, and online when back", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    await client.getUser("bob");
    world.events.take();

    await bobsApp.vanish();
    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);

    await bobsApp.comeBack();
    expect(await world.events.upTo("uU(bob,[online],true)")).toHaveLength(1);
  });

  it("row 9: a user whose connection is back within the grace causes nothing", async () => {
    const world = await createWorld({ offlineGraceMs: 10_000, users: ["carol"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    await client.getUser("bob");
    await client.getUser("carol");
    world.events.take();

    await bobsApp.blink();
    await world.rename("carol", "Carol");

    expect(await world.events.upTo("uU(carol,[friendlyName],Carol)")).toHaveLength(1);
  });

  it("row 11: a user with two apps goes offline with the last one", async () => {
    const world = await createWorld();
    const [phone, laptop] = [await world.arrive("bob"), await world.arrive("bob")];
    const carolsApp = await world.arrive("carol");
    const client = await world.connect();
    await client.getUser("bob");
    await client.getUser("carol");
    world.events.take();

    await phone.leave();
    await carolsApp.leave();
    expect(await world.events.upTo("uU(carol,[online],false)")).toHaveLength(1);

    await laptop.leave();
    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);
  });

  it("row 12: a push registration makes a user notifiable, also while offline, until it is removed", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    expect(bob.isNotifiable).toBeNull();
    world.events.take();

    await bobsApp.registerPush();
    expect(await world.events.upTo("uU(bob,[notif],true)")).toHaveLength(1);
    await bobsApp.leave();
    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);
    expect(bob.isNotifiable).toBe(true);

    const againBobsApp = await world.arrive("bob");
    expect(await world.events.upTo("uU(bob,[online],true)")).toHaveLength(1);
    await againBobsApp.unregisterPush();
    expect(await world.events.upTo("uU(bob,[notif],false)")).toHaveLength(1);
  });

  it("row 16: a user who was never online is neither online nor offline until the first time", async () => {
    const world = await createWorld({ users: ["bob"] });
    const client = await world.connect();
    const bob = await client.getUser("bob");
    expect(await world.events.upTo("uS(bob)")).toEqual(["uS(bob)"]);
    expect(bob).toMatchObject({ isOnline: null, isNotifiable: null });

    await world.arrive("bob");
    expect(await world.events.upTo("uU(bob,[online],true)")).toHaveLength(1);
  });
});
