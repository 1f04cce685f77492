import { expect, it, onTestFinished } from "vitest";
import { describeOnBothClients } from "./support/describeOnBothClients.js";
import { maxListenersWarning } from "./support/maxListenersWarning.js";
import { UnhandledRejections } from "./support/unhandledRejections.js";

describeOnBothClients("listeners", (createWorld) => {
  it("row 56: one that throws silences the later ones, and surfaces as an unhandled rejection", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const client = await world.connect();
    await client.getUser("bob");
    const unhandled = new UnhandledRejections();
    onTestFinished(() => unhandled.stop());
    const heard: string[] = [];
    client.on("userUpdated", () => heard.push("before"));
    client.on("userUpdated", () => {
      throw new Error("thrown by a listener");
    });
    client.on("userUpdated", () => heard.push("after"));

    await bobsApp.leave();

    await expect(unhandled.next()).resolves.toMatchObject([{ message: "thrown by a listener" }]);
    expect(heard).toEqual(["before"]);
  });

  it("row 56: one that throws on a subscription makes the read fail although the user is subscribed", async () => {
    const world = await createWorld({ users: ["bob"] });
    const client = await world.connect();
    client.on("userSubscribed", () => {
      throw new Error("thrown by a listener");
    });

    await expect(client.getUser("bob")).rejects.toThrow("thrown by a listener");

    const subscribed = await client.getSubscribedUsers();
    expect(subscribed.map(({ identity }) => identity)).toEqual(["alice", "bob"]);
    expect(subscribed[1]?.isSubscribed).toBe(true);
  });

  it("row 56: one that throws on a name makes the read fail, and the user goes on sending updates", async () => {
    const world = await createWorld({ users: ["bob"] });
    await world.rename("bob", "Bob");
    const client = await world.connect();
    const fail = () => {
      throw new Error("thrown by a listener");
    };
    client.on("userUpdated", fail);

    await expect(client.getUser("bob")).rejects.toThrow("thrown by a listener");
    client.off("userUpdated", fail);
    await expect(client.getSubscribedUsers()).resolves.toEqual([client.user]);
    world.events.take();

    await world.rename("bob", "Robert");
    expect(await world.events.upTo("uU(bob,[friendlyName],Robert)")).toHaveLength(1);
  });

  it("row 57: the eleventh for one event brings a warning", async () => {
    const world = await createWorld();
    const client = await world.connect();
    const warning = maxListenersWarning(world);
    const already = client.listenerCount("userUpdated");

    for (let count = already; count < 10; count += 1) client.on("userUpdated", () => undefined);
    client.on("userUpdated", () => undefined);

    await expect(warning()).resolves.toMatch(
      /^MaxListenersExceededWarning: .* 11 userUpdated listeners added/,
    );
  });
});
