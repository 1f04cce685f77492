// Node's own: a test environment such as jsdom has a setTimeout of its own, whose timers cannot be unref'd.
import { clearTimeout, setTimeout } from "node:timers";

/** Ends a timer that has not fired yet; afterwards, and when called again, it does nothing. */
export type CancelTimer = () => void;

/** Time as the service sees it, so that tests of pings, graces and expiries turn the clock by hand. */
export interface Clock {
  /** Epoch ms. */
  now(): number;
  /** Runs the callback once, `ms` from now. */
  after(ms: number, run: () => void): CancelTimer;
}

/** The real time. Its timers do not keep a process alive: the listening socket does that. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
