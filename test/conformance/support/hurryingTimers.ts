import { onTestFinished, vi } from "vitest";
import { nextTurn } from "./nextTurn.js";

/**
 * Until the test has finished, timers run on a clock that can be hurried and otherwise keeps real time; sockets go on
 * working. To be called before the world is created, so that the world is closed first. Returns what hurries until a
 * promise has settled.
 */
export function hurryingTimers(): (until: Promise<unknown>) => Promise<void> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"], shouldAdvanceTime: true });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return async (until) => {
    const over = new AbortController();
    const settled = until.finally(() => over.abort());
    while (!over.signal.aborted) {
      await vi.advanceTimersByTimeAsync(1000);
      await nextTurn();
    }
    await settled;
  };
}
