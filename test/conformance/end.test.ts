import { expect, it } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";
import { hurryingTimers } from "./support/hurryingTimers.js";
import { leapOverTime } from "./support/leapOverTime.js";

describeOnBothClients("the end of a connection", (createWorld) => {
  it("row 35: a shutdown resolves first, and is announced as disconnected afterwards", async () => {
    const world = await createWorld();
    const client = await world.connect();

    await client.shutdown();
    world.events.add("resolved");

    expect(await world.events.upTo("cS(disconnected)")).toEqual([
      "cS(disconnecting)",
      "resolved",
      "cS(disconnected)",
    ]);
  });

  it("row 36: after a shutdown old values are handed out as if live, new reads fail at once, a new token revives", async () => {
    const world = await createWorld({ users: ["carol"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    await client.shutdown();
    await world.events.upTo("cS(disconnected)");
    await bobsApp.leave();

    await expect(client.getUser("bob")).resolves.toBe(bob);
    expect(bob).toMatchObject({ isSubscribed: true, isOnline: true });
    await expect(client.getUser("carol")).rejects.toThrow(
      "Unable to connect: Connection is not initialized",
    );
    expect(client.reachabilityEnabled).toBe(true);
    await expect(client.shutdown()).resolves.toBeUndefined();
    expect(world.events.take()).toEqual([]);

    await client.updateToken(world.token());
    const revived = await world.events.upTo("uU(bob,[online],false)");
    expect(revived.slice(0, 2)).toEqual(["cS(connecting)", "cS(connected)"]);
  });

  it("row 46: a new token in time changes nothing", async () => {
    const world = await createWorld();
    const client = await world.connect();
    await world.announceTokenExpiry();
    expect(await world.events.upTo("tokenAboutToExpire")).toEqual(["tokenAboutToExpire"]);

    await client.updateToken(world.token());

    expect(client.connectionState).toBe("connected");
    expect(world.events.take()).toEqual([]);
  });

  it("row 46: the same token again does nothing, connected or not; only a new one reconnects", async () => {
    const hurry = hurryingTimers();
    const world = await createWorld();
    const client = await world.connect();
    const token = world.token();
    await client.updateToken(token);
    await client.updateToken(token);
    expect(world.events.take()).toEqual([]);

    await world.closeWith(401);
    await hurry(world.events.until("cS(disconnected)"));
    world.events.take();
    await client.updateToken(token);
    expect(client.connectionState).toBe("disconnected");
    expect(world.events.take()).toEqual([]);

    await client.updateToken(world.token());
    const revived = await world.events.upTo("cS(connected)");
    expect(revived.slice(0, 2)).toEqual(["cS(connecting)", "cS(connected)"]);
  });

  it("row 39: a shutdown during an outage resolves at once", async () => {
    const world = await createWorld();
    const client = await world.connect();
    await world.refuse();

    await expect(client.shutdown()).resolves.toBeUndefined();
  });

  it("row 47: a token that expires ends the connection; a new token brings it back", async () => {
    const hurry = hurryingTimers();
    const world = await createWorld({ users: ["carol"] });
    const client = await world.connect();

    await world.announceTokenExpiry();
    await world.closeWith(410);
    await hurry(world.events.until("cS(disconnected)"));
    expect(world.events.take()).toEqual([
      "tokenAboutToExpire",
      "cS(disconnecting)",
      "tokenExpired",
      "cS(disconnected)",
    ]);
    await expect(client.getUser("carol")).rejects.toThrow(/^Unable to connect/);

    await client.updateToken(world.token());
    const revived = await world.events.upTo("cS(connected)");
    expect(revived.slice(0, 2)).toEqual(["cS(connecting)", "cS(connected)"]);
    await expect(client.getUser("carol")).resolves.toMatchObject({ isSubscribed: true });
  });

  it("row 49: a token that expired during an outage is refused when the client is back", async () => {
    const world = await createWorld({ users: ["carol"] });
    const client = await world.connect();

    await world.denyToken();
    expect(await world.events.upTo("cE(true)")).toEqual([
      "cS(connecting)",
      "cS(denied)",
      "tokenExpired",
      "cE(true)",
    ]);
    await expect(client.getUser("carol")).rejects.toThrow(/^Unable to connect/);

    await client.updateToken(world.token());
    const revived = await world.events.upTo("cS(connected)");
    expect(revived.slice(0, 2)).toEqual(["cS(connecting)", "cS(connected)"]);
  });

  it("row 51: a client that is sent elsewhere is back after four seconds", async () => {
    const hurry = hurryingTimers();
    const world = await createWorld({ offlineGraceMs: 10_000 });
    await world.connect();

    await world.closeWith(308);
    await hurry(world.events.until("cS(connecting)"));

    expect(await world.events.upTo("cS(connected)")).toEqual([
      "cS(disconnecting)",
      "cS(connecting)",
      "cS(connected)",
    ]);
  });

  it("row 52: a close for lack of authority ends without an error", async () => {
    const hurry = hurryingTimers();
    const world = await createWorld();
    await world.connect();

    await world.closeWith(401);
    await hurry(world.events.until("cS(disconnected)"));

    expect(world.events.take()).toEqual(["cS(disconnecting)", "cS(disconnected)"]);
  });

  it.each([406, 417] as const)(
    "row 52: after a close with %i the client is beyond repair",
    async (code) => {
      const world = await createWorld({ users: ["carol"] });
      const client = await world.connect();

      await world.closeWith(code);
      expect(await world.events.upTo("cS(disconnected)")).toEqual(
        code === 406 ? ["cE(true)", "cS(disconnected)"] : ["cS(disconnected)"],
      );

      const read = leapOverTime(() => client.getUser("carol"), 20_000);
      await expect(read).rejects.toThrow("request 'GET' to 'aim.us1.twilio.com' timed out");
      expect(client.connectionState).toBe("disconnected");
    },
  );
});
