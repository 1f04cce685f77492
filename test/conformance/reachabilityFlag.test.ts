import { expect, it } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";

describeOnBothClients("the reachability flag of the Service", (createWorld) => {
  it("row 13: with reachability off everybody's flags are null, and nobody's coming and going is told", async () => {
    const world = await createWorld({ reachabilityEnabled: false, users: ["carol"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    await client.getUser("carol");

    expect(await world.events.upTo("uS(carol)")).toEqual(["uS(bob)", "uS(carol)"]);
    expect(client.reachabilityEnabled).toBe(false);
    expect(client.user).toMatchObject({ isOnline: null, isNotifiable: null });
    expect(bob).toMatchObject({ isOnline: null, isNotifiable: null });

    await bobsApp.leave();
    await world.rename("carol", "Carol");
    expect(await world.events.upTo("uU(carol,[friendlyName],Carol)")).toHaveLength(1);
  });

  it("row 14: reachability switched on under a running client is never admitted, yet values arrive", async () => {
    const world = await createWorld({ reachabilityEnabled: false });
    await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    world.events.take();

    await world.setReachabilityEnabled(true);
    await world.events.until("uU(alice,[online],true)");
    await world.events.until("uU(bob,[online],true)");

    expect(client.reachabilityEnabled).toBe(false);
    expect(bob.isOnline).toBe(true);
  });

  it("row 15: reachability switched off under a running client freezes the flags without a word", async () => {
    const world = await createWorld({ users: ["carol"] });
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    const bob = await client.getUser("bob");
    await client.getUser("carol");
    world.events.take();

    await world.setReachabilityEnabled(false);
    await bobsApp.leave();
    await world.rename("carol", "Carol");
    expect(await world.events.upTo("uU(carol,[friendlyName],Carol)")).toHaveLength(1);
    expect(client.reachabilityEnabled).toBe(true);
    expect(bob).toMatchObject({ isSubscribed: true, isOnline: true });

    await world.setReachabilityEnabled(true);
    expect(await world.events.upTo("uU(bob,[online],null)")).toHaveLength(1);
  });
});
