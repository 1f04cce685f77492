import type { Platform } from "./platform.js";

/** One timer that is set again and again. */
export interface Alarm {
  /** Rings at `at` (epoch ms), or before if it was to ring sooner; never for Infinity. */
  ringBy(at: number): void;
  stop(): void;
}

export function createAlarm(
  platform: Pick<Platform, "now" | "setTimer">,
  onRing: () => void,
): Alarm {
  let ringsAt = Infinity;
  let cancelTimer = (): void => {};

  function ring(): void {
    ringsAt = Infinity;
    onRing();
  }

  function stop(): void {
    cancelTimer();
    ringsAt = Infinity;
  }

  return {
    ringBy(at) {
      if (at >= ringsAt) return;
      stop();
      ringsAt = at;
      cancelTimer = platform.setTimer(ring, Math.max(0, at - platform.now()));
    },
    stop,
  };
}
