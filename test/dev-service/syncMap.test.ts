import { expect, test } from "vitest";
import { Subscriptions } from "../../src/dev-service/session/subscriptions.js";
import { SyncMap } from "../../src/dev-service/sync/syncMap.js";
import { createFakeClock } from "./support/fakeClock.js";

function createMap() {
  return new SyncMap(createFakeClock(), {
    uniqueName: "US1.info",
    serviceSid: "IS1",
    identity: "bob",
  });
}

/** What a subscriber is told, in short: the type of each event and the id of the change. */
function subscribe(map: SyncMap, lastEventId: number) {
  const told: string[] = [];
  const subscriptions = new Subscriptions((type, payload) => {
    const { event_type: eventType, event } = payload as {
      event_type: string;
      event: { id?: number; last_event_id?: number };
    };
    told.push(`${type.split(".").at(-1)} ${eventType} ${event.id ?? event.last_event_id}`);
  });
  subscriptions.establish(map, { lastEventId, correlationId: 7 });
  return { subscriptions, told };
}

test("an item that is written with equal data does not change, and nobody hears of it", () => {
  const map = createMap();
  map.set("reachability", { online: true, notifiable: null });
  map.set("reachability", { online: true, notifiable: null });
  expect(map.lastEventId).toBe(1);
});

test("a subscriber gets what it missed, then word that it is up to date, then what is new", () => {
  const map = createMap();
  map.set("reachability", { online: true });
  map.set("reachability", { online: false });
  map.set("friendlyName", { value: "Bob" });
  const { told } = subscribe(map, 1);
  map.set("reachability", { online: true });
  expect(told).toEqual([
    "event map_item_updated 2",
    "event map_item_updated 3",
    "event subscription_established 3",
    "map map_item_updated 4",
  ]);
});

test("a subscriber that subscribes again is told once of each change", () => {
  const map = createMap();
  const { subscriptions, told } = subscribe(map, 0);
  subscriptions.establish(map, { lastEventId: 0, correlationId: 8 });
  told.length = 0;
  map.set("reachability", { online: true });
  expect(told).toEqual(["map map_item_added 1"]);
});

test("after cancelling, nothing more comes", () => {
  const map = createMap();
  const { subscriptions, told } = subscribe(map, 0);
  subscriptions.cancel(map.sid, 9);
  map.set("reachability", { online: true });
  expect(told.at(-1)).toBe("event subscription_canceled undefined");
  expect(map.listenerCount).toBe(0);
});

test("a log that runs for weeks stays short, and its replay still ends in the present state", () => {
  const map = createMap();
  map.set("friendlyName", { value: "Bob" });
  for (let change = 0; change < 5000; change += 1) {
    map.set("reachability", { online: change % 2 === 0 });
  }
  const replay = map.eventsAfter(0);
  expect(replay.length).toBeLessThanOrEqual(1000);
  expect(replay[0]?.item.data).toEqual({ value: "Bob" });
  expect(replay.at(-1)?.id).toBe(map.lastEventId);
  expect(replay.map(({ id }) => id)).toEqual(replay.map(({ id }) => id).sort((a, b) => a - b));
});
