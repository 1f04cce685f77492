import { vi } from "vitest";
import { nextTurn } from "./nextTurn.js";

/**
 * Lets an act's time-outs pass at once. Only timers that are set while it runs are meant, and sockets go on working: what
 * was set before keeps its time.
 */
export async function leapOverTime<Result>(
  act: () => Promise<Result>,
  ms: number,
): Promise<Result> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const result = act();
    // A rejection before anybody awaits it is no unhandled one.
    result.catch(() => undefined);
    await nextTurn();
    await vi.advanceTimersByTimeAsync(ms);
    return await result;
  } finally {
    vi.useRealTimers();
  }
}
