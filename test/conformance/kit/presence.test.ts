import { expect, it } from "vitest";
import { describeOnBothClients } from "../support/describeOnBothClients.js";
import {
  isLive,
  isOffline,
  isOnline,
  isUnknownFor,
  watchThroughKit,
} from "./support/watchThroughKit.js";

describeOnBothClients("what the kit shows of others", (createWorld) => {
  it("rows 5 and 6: who is online, and each coming and going", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    expect(await kit.until("bob", isOnline)).toMatchObject({ isOnline: true, freshness: "live" });
    await bobsApp.leave();
    await kit.until("bob", isOffline);
    await world.arrive("bob");
    await kit.until("bob", isOnline);
    expect(kit.seen("bob")).toEqual(["online live", "offline live", "online live"]);
  });

  it("row 7: a new name or new attributes change nothing, not even the object", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    const before = await kit.until("bob", isOnline);
    await world.rename("bob", "Bob");
    await world.setAttributes("bob", { team: "blue" });
    await world.events.upTo('uU(bob,[attributes],{"team":"blue"})');
    expect(kit.store.get("bob")).toBe(before);
    await bobsApp.leave();
  });

  it("row 8: an app that is killed is offline after the Service's grace", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await kit.until("bob", isOnline);
    await bobsApp.vanish();
    await kit.until("bob", isOffline);
  });

  it("row 9: a connection that is back within the Service's grace shows nothing", async () => {
    const world = await createWorld({ offlineGraceMs: 10_000 });
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    const before = await kit.until("bob", isOnline);
    await bobsApp.blink();
    await bobsApp.registerPush();
    await kit.until("bob", ({ notifiability }) => notifiability === "notifiable");
    expect(kit.store.get("bob").changedAt).toBe(before.changedAt);
    expect(new Set(kit.seen("bob"))).toEqual(new Set(["online live"]));
  });

  it("row 11: somebody with two apps is online until the last one leaves", async () => {
    const world = await createWorld();
    const [laptop, phone] = [await world.arrive("bob"), await world.arrive("bob")];
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await kit.until("bob", isOnline);
    await laptop.leave();
    expect(kit.store.get("bob").presence).toBe("online");
    await phone.leave();
    await kit.until("bob", isOffline);
    expect(kit.seen("bob")).toEqual(["online live", "offline live"]);
  });

  it("row 10: a flap shorter than the damping is never shown, though the raw flag says it", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect(), { offlineDelayMs: 60_000 });
    kit.watch("bob");
    await kit.until("bob", isOnline);
    await bobsApp.leave();
    expect(await kit.until("bob", ({ isOnline: flag }) => flag === false)).toMatchObject({
      presence: "online",
    });
    await world.arrive("bob");
    await kit.until("bob", ({ isOnline: flag }) => flag === true);
    expect(new Set(kit.seen("bob"))).toEqual(new Set(["online live"]));
  });

  it("row 12: notifiability follows the push registration and outlasts being online", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    expect(await kit.until("bob", isOnline)).toMatchObject({
      notifiability: "unknown",
      notifiabilityUnknownReason: "never-registered",
    });
    await bobsApp.registerPush();
    await kit.until("bob", ({ notifiability }) => notifiability === "notifiable");
    await bobsApp.leave();
    expect(await kit.until("bob", isOffline)).toMatchObject({ isNotifiable: true });
  });

  it("row 13: with the feature off everybody is unknown for that reason, and nobody is read", async () => {
    const world = await createWorld({ reachabilityEnabled: false });
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await kit.until("bob", isUnknownFor("disabled"));
    expect(kit.store.enabled()).toBe(false);
    expect(kit.store.budget()).toMatchObject({ used: 0 });
  });

  it("row 14: switched on under a running client, all stays unknown until there is a new client", async () => {
    const world = await createWorld({ reachabilityEnabled: false });
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await kit.until("bob", isUnknownFor("disabled"));
    await world.setReachabilityEnabled(true);
    await world.events.until("uU(alice,[online],true)");
    expect(kit.store.get("bob")).toMatchObject({ unknownReason: "disabled" });
    expect(kit.store.enabled()).toBe(false);
  });

  it("row 15: switched off under a running client cannot be seen; switched on again, null is unknown", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await kit.until("bob", isOnline);
    await world.setReachabilityEnabled(false);
    await bobsApp.leave();
    expect(kit.store.get("bob")).toMatchObject({ presence: "online", freshness: "live" });
    await world.setReachabilityEnabled(true);
    await kit.until("bob", isUnknownFor("not-reported"));
  });

  it("row 16: somebody who was never online is not reported, then online", async () => {
    const world = await createWorld({ users: ["bob"] });
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    expect(await kit.until("bob", isUnknownFor("not-reported"))).toMatchObject({ isOnline: null });
    await world.arrive("bob");
    await kit.until("bob", isOnline);
  });

  it("row 17: somebody who does not exist is not found, and found once they do", async () => {
    const world = await createWorld();
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    expect((await kit.until("bob", isUnknownFor("not-found"))).error).toMatchObject({
      code: "not-found",
    });
    await world.arrive("bob");
    await kit.until("bob", isOnline);
  });

  it("row 54: a change between the read and the subscription arrives", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await Promise.all([kit.until("bob", isLive), bobsApp.leave()]);
    await kit.until("bob", isOffline);
  });

  it("row 55: a user deleted on the server keeps the last value, since the SDK tells nobody", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await kit.until("bob", isOnline);
    await world.deleteUser("bob");
    expect(kit.store.get("bob")).toMatchObject({ presence: "online", freshness: "live" });
  });
});
