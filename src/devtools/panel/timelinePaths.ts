import type { Presence } from "../../domain/reachability.js";
import type { InspectedEvent } from "../inspection/inspectionSnapshot.js";

/** How long the timelines reach back, in ms. */
export const timelineMs = 60_000;

export const timelineHeight = 10;

/** Told apart by height, too: colour alone would leave some people out. */
const heights: Readonly<Record<Presence, number>> = { online: 10, offline: 4, unknown: 2 };

/** A change is drawn at least this wide, in ms of the timeline, so that none of them disappears. */
const narrowest = timelineMs / 96;

/**
 * What a user's events say of the time up to `end` (epoch ms): for each presence one SVG path, of a box for each stretch of
 * time. What was before the first event is left open. One path each instead of an element for every stretch, because it is
 * drawn anew for all rows each second.
 */
export function timelinePaths(
  history: readonly InspectedEvent[],
  end: number,
): ReadonlyMap<Presence, string> {
  const start = end - timelineMs;
  const paths = new Map<Presence, string>();
  for (const [index, { at, presence }] of history.entries()) {
    const until = history[index - 1]?.at ?? end;
    if (presence === null || until <= start) continue;
    const from = Math.max(0, at - start);
    const width = Math.max(until - start - from, narrowest);
    const height = heights[presence];
    const box = `M${from} ${timelineHeight - height}h${width}v${height}h${-width}z`;
    paths.set(presence, (paths.get(presence) ?? "") + box);
  }
  return paths;
}

/** How many events the timeline up to `end` (epoch ms) shows. */
export function countRecent(history: readonly InspectedEvent[], end: number): number {
  return history.filter(({ at }) => at > end - timelineMs).length;
}
