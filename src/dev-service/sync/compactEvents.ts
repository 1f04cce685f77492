import type { MapEvent } from "./syncMap.js";

/** Beyond this a service that runs for weeks would only grow; nobody misses that many changes and needs each. */
const longestLog = 1000;

/** Keeps the newest half of a full log, and of the older events the last of each item: a replay still ends in the present state. */
export function compactEvents(log: readonly MapEvent[]): readonly MapEvent[] {
  if (log.length <= longestLog) return log;
  const lastOfItem = new Map(log.map((event) => [event.item.key, event.id]));
  const keepFrom = log.length - longestLog / 2;
  return log.filter(
    (event, index) => index >= keepFrom || lastOfItem.get(event.item.key) === event.id,
  );
}
