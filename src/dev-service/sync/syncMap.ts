import { isDeepStrictEqual } from "node:util";
import type { Clock } from "../clock.js";
import { createSid } from "../createSid.js";
import type { JsonObject } from "../jsonObject.js";
import { compactEvents } from "./compactEvents.js";

export interface SyncItem {
  readonly key: string;
  readonly data: JsonObject;
  readonly revision: number;
  /** Id of the event that wrote it; the SDK ignores events that are not newer. */
  readonly lastEventId: number;
  /** Epoch ms. */
  readonly dateCreated: number;
  /** Epoch ms. */
  readonly dateUpdated: number;
}

export interface MapEvent {
  /** Counts up from 1 within one map: it drives de-duplication and replay. */
  readonly id: number;
  readonly type: "map_item_added" | "map_item_updated";
  readonly item: SyncItem;
}

export type MapListener = (map: SyncMap, event: MapEvent) => void;

/** A Sync map: the items, the log that replay reads, and those who hear of changes at once. */
export class SyncMap {
  readonly sid = createSid("MP");
  readonly uniqueName: string;
  readonly serviceSid: string;
  /** The user it tells about. */
  readonly identity: string;
  readonly dateCreated: number;
  readonly #clock: Clock;
  readonly #items = new Map<string, SyncItem>();
  readonly #listeners = new Set<MapListener>();
  #log: readonly MapEvent[] = [];
  #lastEventId = 0;

  constructor(
    clock: Clock,
    about: { readonly uniqueName: string; readonly serviceSid: string; readonly identity: string },
  ) {
    this.#clock = clock;
    this.uniqueName = about.uniqueName;
    this.serviceSid = about.serviceSid;
    this.identity = about.identity;
    this.dateCreated = clock.now();
  }

  get lastEventId(): number {
    return this.#lastEventId;
  }

  get dateUpdated(): number {
    return this.#log.at(-1)?.item.dateUpdated ?? this.dateCreated;
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  /** Sorted by key, as the service lists them. */
  items(): SyncItem[] {
    return [...this.#items.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  item(key: string): SyncItem | undefined {
    return this.#items.get(key);
  }

  /** Writes an item; equal data writes nothing and nobody hears of it. */
  set(key: string, data: JsonObject): void {
    const before = this.#items.get(key);
    if (before !== undefined && isDeepStrictEqual(before.data, data)) return;
    const now = this.#clock.now();
    this.#lastEventId += 1;
    const item: SyncItem = {
      key,
      data,
      revision: (before?.revision ?? -1) + 1,
      lastEventId: this.#lastEventId,
      dateCreated: before?.dateCreated ?? now,
      dateUpdated: now,
    };
    const event: MapEvent = {
      id: this.#lastEventId,
      type: before === undefined ? "map_item_added" : "map_item_updated",
      item,
    };
    this.#items.set(key, item);
    this.#log = compactEvents([...this.#log, event]);
    for (const listener of this.#listeners) listener(this, event);
  }

  /** Everything that somebody who has seen event `id` has missed, oldest first. */
  eventsAfter(id: number): readonly MapEvent[] {
    return this.#log.filter((event) => event.id > id);
  }

  /** Calls back for every change from now on, until the returned function is called. */
  listen(listener: MapListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
