import { expect, it } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";
import { leapOverTime } from "./support/leapOverTime.js";

describeOnBothClients("the own connection", (createWorld) => {
  it("row 27: a short drop is connecting, then connected, and nothing else", async () => {
    const world = await createWorld({ offlineGraceMs: 10_000, users: ["bob"] });
    const client = await world.connect();
    await client.getUser("bob");
    world.events.take();

    await world.drop();
    await world.recovered();
    await world.rename("bob", "Bob");

    expect(await world.events.upTo("uU(bob,[friendlyName],Bob)")).toEqual([
      "cS(connecting)",
      "cS(connected)",
      "uU(bob,[friendlyName],Bob)",
    ]);
  });

  it("rows 28 and 29: values stay as they were during an outage, and every missed change follows", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    world.events.take();

    await world.refuse();
    expect(await world.events.upTo("cS(retrying)")).toEqual([
      "cS(connecting)",
      "cE(false)",
      "cS(retrying)",
    ]);
    await world.outstayGrace();
    await bobsApp.leave();
    const bobsPhone = await world.arrive("bob");
    await world.rename("bob", "Bob");
    await world.rename("bob", "Robert");
    await bobsPhone.leave();
    expect(client.user).toMatchObject({ isSubscribed: true, isOnline: true });
    expect(bob).toMatchObject({ isSubscribed: true, isOnline: true });
    world.events.take();

    await world.restore();
    await world.events.until("uU(bob,[online],false)", 2);
    const replayed = world.events.take();
    expect(replayed.slice(replayed.indexOf("cS(connected)"))).toEqual([
      "cS(connected)",
      "uU(alice,[online],false)",
      "uU(alice,[online],true)",
      "uU(bob,[online],false)",
      "uU(bob,[online],true)",
      "uU(bob,[friendlyName],Bob)",
      "uU(bob,[friendlyName],Robert)",
      "uU(bob,[online],false)",
    ]);
  });

  it("row 30: held deliveries arrive in their order when they are released", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    // Once this has come, the subscription stands, and a held change is a live one.
    await bobsApp.registerPush();
    await world.events.upTo("uU(bob,[notif],true)");

    const release = await world.freezeDeliveries();
    await bobsApp.leave();
    await world.arrive("bob");
    expect(bob.isOnline).toBe(true);
    expect(world.events.take()).toEqual([]);

    await release();
    expect(await world.events.upTo("uU(bob,[online],true)")).toEqual([
      "uU(bob,[online],false)",
      "uU(bob,[online],true)",
    ]);
  });

  it("row 31: over a half-open socket the client stays connected, and a read is given up after 30 s", async () => {
    const world = await createWorld({ users: ["carol"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    world.events.take();

    const unmute = await world.mute();
    await bobsApp.leave();
    await expect(client.getUser("bob")).resolves.toBe(bob);
    const read = leapOverTime(() => client.getUser("carol"), 30_000);
    await expect(read).rejects.toThrow(/^Twilsock: request timeout/);
    expect(client.connectionState).toBe("connected");
    expect(world.events.take()).toEqual([]);
    expect(bob.isOnline).toBe(true);

    await unmute();
    expect(await world.events.upTo("uU(bob,[online],false)")).toHaveLength(1);
  });

  it("row 32: a read in flight when the socket drops is rejected and never repeated", async () => {
    const world = await createWorld({ users: ["bob"] });
    const client = await world.connect();
    await world.holdReads("bob");
    const read = client.getUser("bob");
    read.catch(() => undefined);
    await world.readArrived("bob");

    await world.drop();

    await expect(read).rejects.toThrow(/^disconnected$/);
    await world.recovered();
    expect(world.events.take()).toEqual(["cS(connecting)", "cS(connected)"]);
  });

  it("row 33: while down, subscribed users are handed out as they were, and a new one comes with the connection", async () => {
    const world = await createWorld({ users: ["carol"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    await world.refuse();
    await bobsApp.leave();

    await expect(client.getUser("bob")).resolves.toBe(bob);
    expect(bob.isOnline).toBe(true);
    const read = client.getUser("carol");
    await world.restore();

    await expect(read).resolves.toMatchObject({ identity: "carol", isSubscribed: true });
  });

  it("row 33: a new user's read is given up after 20 s without a connection", async () => {
    const world = await createWorld({ users: ["carol"] });
    const client = await world.connect();
    await world.refuse();

    const read = leapOverTime(() => client.getUser("carol"), 20_000);

    await expect(read).rejects.toThrow("request 'GET' to 'aim.us1.twilio.com' timed out");
  });

  it("row 34: a new token waits as long as the connection is down", async () => {
    const world = await createWorld();
    const client = await world.connect();
    await world.refuse();
    world.events.take();

    const updated = client.updateToken(world.token());
    void updated.then(() => world.events.add("token updated"));
    await world.outstayGrace();
    expect(world.events.take()).not.toContain("token updated");

    await world.restore();
    await world.events.until("token updated");
    await expect(updated).resolves.not.toThrow();
  });
});
