/** Orders what happens within one moment of the standing clock: each event gets a number of its own. */
export interface Timeline {
  now(): number;
  /** The number of the last event. */
  readonly last: number;
  next(): number;
}

export function createTimeline(now: () => number): Timeline {
  let last = 0;
  return {
    now,
    get last() {
      return last;
    },
    next: () => (last += 1),
  };
}
