import { ReachabilityError } from "../domain/reachabilityError.js";

/** What the limiter is held to. */
export interface RequestLimits {
  /** Tasks that run at the same time. */
  readonly concurrent: number;
  /** Tasks that start within one second. */
  readonly perSecond: number;
}

/** Runs tasks in the order they came, as fast as the limits allow. */
export interface RequestLimiter {
  /** Rejects with `aborted` if the signal is aborted while the task still waits. */
  run<Result>(task: () => Promise<Result>, signal: AbortSignal): Promise<Result>;
  /** Stops the clock until the next task; tasks that wait are left to their signals. */
  stop(): void;
}

/** @param setTimer Calls back once after so many ms; returns the undo. */
export function createRequestLimiter(
  { concurrent, perSecond }: RequestLimits,
  setTimer: (callback: () => void, ms: number) => () => void,
): RequestLimiter {
  const waiting = new Set<() => void>();
  let running = 0;
  let startedThisSecond = 0;
  let cancelTimer: (() => void) | null = null;

  const startNext = () => {
    for (const start of waiting) {
      if (running >= concurrent || startedThisSecond >= perSecond) return;
      waiting.delete(start);
      running += 1;
      startedThisSecond += 1;
      cancelTimer ??= setTimer(() => {
        cancelTimer = null;
        startedThisSecond = 0;
        startNext();
      }, 1000);
      start();
    }
  };

  return {
    run: (task, signal) =>
      new Promise((resolve, reject) => {
        const drop = () => {
          waiting.delete(start);
          reject(
            new ReachabilityError("aborted", "the read was given up while it waited its turn."),
          );
        };
        const start = () => {
          signal.removeEventListener("abort", drop);
          void task()
            .then(resolve, reject)
            .finally(() => {
              running -= 1;
              startNext();
            });
        };
        if (signal.aborted) return drop();
        signal.addEventListener("abort", drop, { once: true });
        waiting.add(start);
        return startNext();
      }),
    stop() {
      cancelTimer?.();
      cancelTimer = null;
      startedThisSecond = 0;
    },
  };
}
