import type { JsonObject } from "../jsonObject.js";
import type { MapEvent, SyncItem, SyncMap } from "./syncMap.js";

const base = "https://cds.us1.twilio.com/v3/Services";

/** A map as `GET /v3/Maps/{sid}` shows it. */
export function mapJson(map: SyncMap, { includeItems }: { includeItems: boolean }): JsonObject {
  const url = mapUrl(map);
  return {
    sid: map.sid,
    unique_name: map.uniqueName,
    service_sid: map.serviceSid,
    url,
    links: { items: `${url}/Items` },
    revision: String(map.lastEventId),
    last_event_id: map.lastEventId,
    date_created: iso(map.dateCreated),
    date_updated: iso(map.dateUpdated),
    date_expires: null,
    created_by: "system",
    ...(includeItems && { items: map.items().map((item) => mapItemJson(map, item)) }),
  };
}

/** An item as the item list shows it. */
export function mapItemJson(map: SyncMap, item: SyncItem): JsonObject {
  return {
    key: item.key,
    map_sid: map.sid,
    url: itemUrl(map, item),
    revision: String(item.revision),
    last_event_id: item.lastEventId,
    data: item.data,
    date_created: iso(item.dateCreated),
    date_updated: iso(item.dateUpdated),
    date_expires: null,
    created_by: "system",
  };
}

/** A change as subscribers get it, live or in a replay. */
export function mapEventJson(map: SyncMap, { id, item }: MapEvent): JsonObject {
  return {
    id,
    map_sid: map.sid,
    map_unique_name: map.uniqueName,
    map_revision: String(id),
    item_key: item.key,
    item_data: item.data,
    item_revision: String(item.revision),
    item_url: itemUrl(map, item),
    date_created: iso(item.dateUpdated),
    date_expires: null,
  };
}

function mapUrl(map: SyncMap): string {
  return `${base}/${map.serviceSid}/Maps/${map.sid}`;
}

function itemUrl(map: SyncMap, item: SyncItem): string {
  return `${mapUrl(map)}/Items/${encodeURIComponent(item.key)}`;
}

function iso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
