/** Where a fake client takes its time from. */
export interface FakeClock {
  /** Epoch ms. */
  now(): number;
  /** Calls back once after `delayMs`; the returned function cancels. */
  setTimer(callback: () => void, delayMs: number): () => void;
}

/** The global timers, looked up at each call, so that a test runner's fake timers are obeyed whenever they are installed. */
export const globalClock: FakeClock = {
  now: () => Date.now(),
  setTimer(callback, delayMs) {
    const timer = globalThis.setTimeout(callback, delayMs);
    return () => globalThis.clearTimeout(timer);
  },
};
