import type { Clock } from "../../../src/dev-service/clock.js";

export interface FakeClock extends Clock {
  /** Moves the time on and runs what falls due, in its order. */
  advance(ms: number): void;
  /** How many timers are waiting. */
  readonly pending: number;
}

/** A clock that a test turns by hand. */
export function createFakeClock(startAt = Date.parse("2026-01-01T00:00:00Z")): FakeClock {
  let time = startAt;
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  return {
    now: () => time,
    after: (ms, run) => {
      const timer = { at: time + ms, run };
      timers.add(timer);
      return () => {
        timers.delete(timer);
      };
    },
    advance: (ms) => {
      const end = time + ms;
      for (;;) {
        const [next] = [...timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        timers.delete(next);
        time = Math.max(time, next.at);
        next.run();
      }
      time = end;
    },
    get pending() {
      return timers.size;
    },
  };
}
