import type { Presence } from "../../domain/reachability.js";
import type { InspectedEvent } from "../inspection/inspectionSnapshot.js";

/** How long the timelines reach back, in ms. */
export const timelineMs = 60_000;

/** A stretch of time during which one presence was shown; both ends in ms since the timeline's start. */
export interface TimelineSegment {
  readonly key: number;
  readonly from: number;
  readonly to: number;
  readonly presence: Presence;
}

/** What a user's events say of the time up to `end` (epoch ms). What was before the first of them is left open. */
export function timelineSegments(
  history: readonly InspectedEvent[],
  end: number,
): readonly TimelineSegment[] {
  const start = end - timelineMs;
  return history.flatMap(({ id, at, presence }, index) => {
    const until = history[index - 1]?.at ?? end;
    if (until <= start || presence === null) return [];
    return [{ key: id, from: Math.max(0, at - start), to: until - start, presence }];
  });
}

/** How many events the timeline up to `end` (epoch ms) shows. */
export function countRecent(history: readonly InspectedEvent[], end: number): number {
  return history.filter(({ at }) => at > end - timelineMs).length;
}
