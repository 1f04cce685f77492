import type { ConnectionPlatform } from "./connectionPlatform.js";
import { answerLimitMs } from "./connectionTimings.js";
import { quietly } from "./quietly.js";

/**
 * Ends a client; resolves when it has ended, or after ten seconds when that cannot be told. Never rejects.
 *
 * @param started what to wait for before: ended in the middle of its start, the SDK leaves an unhandled rejection.
 * @param isForced whether to end it after ten seconds all the same.
 */
export function endClient(
  end: () => unknown,
  started: Promise<unknown> | undefined,
  isForced: boolean,
  platform: ConnectionPlatform,
): Promise<void> {
  return new Promise((resolve) => {
    const cancelLimit = platform.after(answerLimitMs, () => {
      // Perhaps once more: the SDK loses a disconnect that meets it between an error and its next attempt.
      if (isForced) void quietly(end);
      resolve();
    });
    void Promise.resolve(started)
      .then(() => quietly(end))
      .then(cancelLimit)
      .then(resolve);
  });
}
