import { expect, it } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";
import { hurryingTimers } from "./support/hurryingTimers.js";

describeOnBothClients("starting", (createWorld) => {
  it("row 1: a client starts connecting, then hears of itself, then is initialised", async () => {
    const world = await createWorld();
    const client = world.create();
    expect(client.connectionState).toBe("unknown");

    expect(await world.events.upTo("initialized")).toEqual([
      "cS(connecting)",
      "cS(connected)",
      "uU(alice,[online],true)",
      "uS(alice)",
      "stateChanged(initialized)",
      "initialized",
    ]);
  });

  it("row 2: reachabilityEnabled throws until the client is initialised", async () => {
    const world = await createWorld();
    const client = world.create();
    expect(() => client.reachabilityEnabled).toThrow(
      "Reachability information could not yet be accessed as the client has not yet been initialized.",
    );

    await world.events.until("initialized");
    expect(client.reachabilityEnabled).toBe(true);
  });

  it("row 3: the client's own user is nobody at first, then online; its own event fires twice, the client's once", async () => {
    const world = await createWorld();
    const client = world.create();
    const updates: string[] = [];
    client.user.on("updated", ({ user, updateReasons }) => {
      updates.push(`${updateReasons.join(",")} isOnline=${user.isOnline}`);
    });
    expect(client.user).toMatchObject({ identity: "", isOnline: null, isSubscribed: false });

    const emitted = await world.events.upTo("initialized");

    expect(client.user).toMatchObject({ identity: "alice", isOnline: true, isSubscribed: true });
    expect(updates).toEqual([
      "friendlyName,attributes,reachabilityOnline,reachabilityNotifiable isOnline=null",
      "reachabilityOnline isOnline=true",
    ]);
    expect(emitted.filter((line) => line.startsWith("uU"))).toHaveLength(1);
  });

  it("row 4: the own user is client.user itself, first in the list, and outside the cap", async () => {
    const world = await createWorld({ capacity: 1, users: ["bob", "carol"] });
    const client = await world.connect();
    await expect(client.getUser("alice")).resolves.toBe(client.user);

    const first = await client.getUser("bob");
    const second = await client.getUser("carol");
    await world.events.until("uUn(bob)");

    expect(first.isSubscribed).toBe(false);
    const subscribed = await client.getSubscribedUsers();
    expect(subscribed).toHaveLength(2);
    expect(subscribed[0]).toBe(client.user);
    expect(subscribed[1]).toBe(second);
  });

  it("row 40: a Service that cannot be reached at first is no failure for good", async () => {
    const world = await createWorld({ users: ["bob"] });
    await world.refuse();
    const client = world.create();

    expect(await world.events.upTo("cS(retrying)")).toEqual([
      "cS(connecting)",
      "cE(false)",
      "stateChanged(failed)",
      "iF(false)",
      "cS(retrying)",
    ]);
    await expect(client.getUser("bob")).rejects.toThrow(
      new TypeError("Cannot read properties of undefined (reading 'getUser')"),
    );

    await world.restore();
    const emitted = await world.events.upTo("initialized");
    expect(emitted.slice(emitted.indexOf("cS(connected)"))).toEqual([
      "cS(connected)",
      "uU(alice,[online],true)",
      "uS(alice)",
      "stateChanged(initialized)",
      "initialized",
    ]);
    await expect(client.getUser("bob")).resolves.toMatchObject({ isSubscribed: true });
  });

  it("row 42: a Service that does not answer is called a terminal failure, and is none", async () => {
    const hurry = hurryingTimers();
    const world = await createWorld();
    await world.stallInitialization();
    const client = world.create();

    await hurry(world.events.until("iF(true)", 2));
    expect(world.events.take()).toEqual([
      "cS(connecting)",
      "cE(true)",
      "stateChanged(failed)",
      "iF(true)",
      "stateChanged(failed)",
      "iF(true)",
    ]);

    await world.restore();
    expect(await world.events.upTo("initialized")).toEqual([
      "cS(connected)",
      "uU(alice,[online],true)",
      "uS(alice)",
      "stateChanged(initialized)",
      "initialized",
    ]);
    expect(client.reachabilityEnabled).toBe(true);
  });

  it("row 43: a client that fails to initialise after it was connected never will", async () => {
    const world = await createWorld({ users: ["bob"] });
    await world.breakInitialization();
    const client = world.create();

    expect(await world.events.upTo("iF(true)")).toEqual([
      "cS(connecting)",
      "cS(connected)",
      "stateChanged(failed)",
      "iF(true)",
    ]);
    expect(client.connectionState).toBe("connected");
    expect(() => client.reachabilityEnabled).toThrow("not yet been initialized");
    await expect(client.getUser("bob")).rejects.toThrow(
      new TypeError("Cannot read properties of undefined (reading 'getUser')"),
    );
  });

  it("rows 44 and 45: an expired token fails the start twice, and a new one starts the client although it rejects", async () => {
    const world = await createWorld();
    await world.denyToken();
    const client = world.create();

    await world.events.until("iF(true)", 2);
    expect(world.events.take()).toEqual([
      "cS(connecting)",
      "cS(denied)",
      "stateChanged(failed)",
      "iF(true)",
      "tokenExpired",
      "cE(true)",
      "stateChanged(failed)",
      "iF(true)",
    ]);

    const updated = client.updateToken(world.token());
    await expect(updated).rejects.toThrow(
      new TypeError("Cannot read properties of undefined (reading 'updateToken')"),
    );
    expect(await world.events.upTo("initialized")).toEqual([
      "cS(connecting)",
      "cS(connected)",
      "uU(alice,[online],true)",
      "uS(alice)",
      "stateChanged(initialized)",
      "initialized",
    ]);
  });

  it("row 58: a late listener with replay hears the last event", async () => {
    const world = await createWorld();
    const client = await world.connect();
    const heard: string[] = [];

    client.onWithReplay("initialized", () => heard.push("initialized"));
    client.onWithReplay("connectionStateChanged", (state) => heard.push(state));
    client.on("initialized", () => heard.push("never"));

    expect(heard).toEqual(["initialized", "connected"]);
  });
});
