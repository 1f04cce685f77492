import { expect, it, onTestFinished } from "vitest";
import type { KitStore } from "../../../src/store/kitStore.js";
import { watchChanges } from "../../../src/store/watchChanges.js";
import { describeOnBothClients } from "../support/describeOnBothClients.js";
import {
  isLive,
  isOffline,
  isOnline,
  isUnknownFor,
  watchThroughKit,
} from "./support/watchThroughKit.js";

const isConnectionLost = isUnknownFor("connection-lost");

describeOnBothClients("what the kit shows while its own connection suffers", (createWorld) => {
  it("row 2: nothing before the client is initialised, and no throw", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const kit = watchThroughKit(world.create());
    kit.watch("bob");
    expect(kit.store.enabled()).toBeNull();
    expect(kit.store.get("bob").unknownReason).toBe("connecting");
    await kit.until("bob", isOnline);
    expect(kit.store.enabled()).toBe(true);
  });

  it("row 27: a short drop shows nothing but that values are held", async () => {
    const world = await createWorld({ offlineGraceMs: 10_000 });
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await kit.until("bob", isLive);
    await world.drop();
    await kit.until("bob", ({ freshness }) => freshness === "held");
    await world.recovered();
    await kit.until("bob", isLive);
    expect(kit.seen("bob")).toEqual(["online live", "online held", "online live"]);
  });

  it("rows 28 and 29: after an outage the truth, and none of the values in between", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect(), { staleAfterMs: 100 });
    kit.watch("bob");
    await kit.until("bob", isLive);
    await world.refuse();
    expect(await kit.until("bob", isConnectionLost)).toMatchObject({
      isOnline: null,
      lastKnown: { isOnline: true },
    });
    await bobsApp.leave();
    const bobsPhone = await world.arrive("bob");
    await bobsPhone.leave();
    const before = kit.seen("bob").length;
    await world.restore();
    await kit.untilConnection((_, isStale) => !isStale);
    expect(kit.seen("bob").slice(before)).toEqual(["offline live"]);
  });

  it("row 28: what was missed during a short outage is one change, which nobody saw happen", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const longTimes = { staleAfterMs: 60_000, offlineDelayMs: 60_000 };
    const kit = watchThroughKit(await world.connect(), longTimes);
    const changes: string[] = [];
    const undo = watchChanges(kit.store as KitStore, ["bob"], ({ presence }) =>
      changes.push(presence),
    );
    onTestFinished(undo);
    kit.watch("bob");
    await kit.until("bob", isLive);
    await world.refuse();
    await kit.until("bob", ({ freshness }) => freshness === "held");
    await bobsApp.leave();
    const bobsPhone = await world.arrive("bob");
    await bobsPhone.leave();
    await world.restore();
    await kit.until("bob", isLive);
    expect(kit.seen("bob")).toEqual(["online live", "online held", "offline live"]);
    expect(changes).toEqual([]);
  });

  it("row 30: changes that the Service held back are shown when they come", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    kit.watch("bob");
    await bobsApp.registerPush();
    await kit.until("bob", ({ notifiability }) => notifiability === "notifiable");
    const release = await world.freezeDeliveries();
    await bobsApp.leave();
    expect(kit.store.get("bob")).toMatchObject({ presence: "online", freshness: "live" });
    await release();
    await kit.until("bob", isOffline);
  });

  it("row 31: a half-open connection is noticed though the SDK says connected, and recovers", async () => {
    const world = await createWorld();
    const bobsApp = await world.arrive("bob");
    const timings = { silenceMs: 300, probeLimitMs: 300, probeAgainMs: 300 };
    const kit = watchThroughKit(await world.connect(), { timings });
    kit.watch("bob");
    await kit.until("bob", isLive);
    const unmute = await world.mute();
    await bobsApp.leave();
    await kit.until("bob", isConnectionLost);
    expect(kit.store.connection()).toMatchObject({ status: "connected", isStale: true });
    await unmute();
    await kit.until("bob", isOffline);
    await kit.untilConnection((_, isStale) => !isStale);
  });

  it("row 32: a read that the drop cut off is made again after it", async () => {
    const world = await createWorld({ users: ["carol"] });
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    const letGo = await world.holdReads("bob");
    kit.watch("bob");
    await world.readArrived("bob");
    await world.drop();
    await letGo();
    await world.recovered();
    await kit.until("bob", isOnline);
  });

  it("row 33: nobody is asked for while down; who was mounted then is read once it is back", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect());
    await world.refuse();
    kit.watch("bob");
    expect(kit.store.budget()).toMatchObject({ reading: 0 });
    await world.restore();
    await kit.until("bob", isOnline);
  });

  it("rows 35 and 36: a client that was shut down leaves nobody green", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const client = await world.connect();
    const kit = watchThroughKit(client, { staleAfterMs: 100 });
    kit.watch("bob");
    await kit.until("bob", isLive);
    await client.shutdown();
    await kit.until("bob", isConnectionLost);
    kit.watch("carol");
    expect(kit.store.get("carol")).toMatchObject({ unknownReason: "connection-lost" });
  });

  it("row 40: a service that is unreachable at start is waited for", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const client = world.create();
    const kit = watchThroughKit(client);
    kit.watch("bob");
    await world.refuse();
    expect(kit.store.get("bob").unknownReason).toBe("connecting");
    await world.restore();
    await kit.until("bob", isOnline);
  });

  it("row 43: a client that can never initialise stays connecting, whatever its state says", async () => {
    const world = await createWorld();
    await world.breakInitialization();
    const kit = watchThroughKit(world.create());
    kit.watch("bob");
    await world.events.until("iF(true)");
    expect(kit.store.get("bob")).toMatchObject({
      presence: "unknown",
      unknownReason: "connecting",
    });
  });

  it("row 47: an expired token is a lost connection, and a new one brings everybody back", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const client = await world.connect();
    const kit = watchThroughKit(client, { staleAfterMs: 100 });
    kit.watch("bob");
    await kit.until("bob", isLive);
    await world.closeWith(410);
    await kit.until("bob", isConnectionLost);
    await world.events.until("cS(disconnected)");
    await client.updateToken(world.token());
    await kit.until("bob", isLive);
  });

  it("row 51: being moved to another server is a drop like any other", async () => {
    const world = await createWorld({ offlineGraceMs: 10_000 });
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect(), { staleAfterMs: 30_000 });
    kit.watch("bob");
    await kit.until("bob", isLive);
    await world.closeWith(308);
    await kit.until("bob", ({ freshness }) => freshness === "held");
    await kit.until("bob", isLive);
    expect(kit.seen("bob").filter((value) => value.startsWith("unknown"))).toEqual([]);
  });

  it("row 52: a connection closed for good leaves nobody green", async () => {
    const world = await createWorld();
    await world.arrive("bob");
    const kit = watchThroughKit(await world.connect(), { staleAfterMs: 100 });
    kit.watch("bob");
    await kit.until("bob", isLive);
    await world.closeWith(417);
    await kit.until("bob", isConnectionLost);
  });
});
