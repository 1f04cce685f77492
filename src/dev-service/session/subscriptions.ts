import type { JsonObject } from "../jsonObject.js";
import { mapEventJson } from "../sync/mapJson.js";
import type { MapEvent, SyncMap } from "../sync/syncMap.js";

/** Sends a notification to one client. */
export type Notify = (messageType: string, payload: JsonObject) => void;

const changes = "com.twilio.rtd.cds.map";
const subscriptionEvents = "twilio.sync.event";
const eventProtocolVersion = 4;

/** The maps that one socket is subscribed to. */
export class Subscriptions {
  readonly #notify: Notify;
  readonly #unlisten = new Map<SyncMap, () => void>();

  constructor(notify: Notify) {
    this.#notify = notify;
  }

  get maps(): readonly SyncMap[] {
    return [...this.#unlisten.keys()];
  }

  /** Replays what was missed, goes live and says so, all in one turn, so that nothing can slip between. */
  establish(
    map: SyncMap,
    { lastEventId, correlationId }: { lastEventId: number; correlationId: number },
  ): void {
    for (const event of map.eventsAfter(lastEventId)) {
      this.#notify(subscriptionEvents, {
        ...change(map, event),
        // The SDK advances past replayed events only under this type, also for items that were added.
        event_type: "map_item_updated",
        correlation_id: correlationId,
      });
    }
    if (!this.#unlisten.has(map)) {
      this.#unlisten.set(
        map,
        map.listen((_map, event) => this.#notify(changes, change(map, event))),
      );
    }
    this.#tell("subscription_established", correlationId, {
      object_sid: map.sid,
      object_type: "map",
      replay_status: "completed",
      last_event_id: map.lastEventId,
    });
  }

  cancel(sid: string, correlationId: number): void {
    for (const map of this.maps) {
      if (map.sid === sid) this.#leave(map);
    }
    this.#tell("subscription_canceled", correlationId, { object_sid: sid, object_type: "map" });
  }

  /** Refuses an object that does not exist. */
  fail(sid: string, correlationId: number): void {
    this.#tell("subscription_failed", correlationId, {
      object_sid: sid,
      object_type: "map",
      error: { status: 404, code: 54300, message: "Object not found" },
    });
  }

  end(): void {
    for (const map of this.maps) this.#leave(map);
  }

  #leave(map: SyncMap): void {
    this.#unlisten.get(map)?.();
    this.#unlisten.delete(map);
  }

  #tell(type: string, correlationId: number, event: JsonObject): void {
    this.#notify(subscriptionEvents, {
      event_type: type,
      event_protocol_version: eventProtocolVersion,
      correlation_id: correlationId,
      event,
    });
  }
}

function change(map: SyncMap, event: MapEvent): JsonObject {
  return {
    event_type: event.type,
    event_protocol_version: eventProtocolVersion,
    event: mapEventJson(map, event),
  };
}
