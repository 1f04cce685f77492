import type { ConnectionPlatform } from "./connectionPlatform.js";
import { answerLimitMs } from "./connectionTimings.js";
import type { ConversationsClient } from "./conversationsClient.js";
import { quietly } from "./quietly.js";

/**
 * Ends a client; resolves when it has ended, or after ten seconds when that cannot be told. Never rejects.
 *
 * @param started settles when the client has started, well or badly. Ended before, the SDK leaves an unhandled rejection;
 * and without `stop` it cannot be ended before, because the SDK's `shutdown()` waits for it.
 */
export function endClient(
  client: ConversationsClient,
  stop: (() => unknown) | undefined,
  started: Promise<unknown>,
  platform: ConnectionPlatform,
): Promise<void> {
  return new Promise((resolve) => {
    const cancelLimit = platform.after(answerLimitMs, () => {
      // Perhaps once more: the SDK loses a disconnect that meets it between an error and its next attempt.
      if (stop) void end();
      resolve();
    });
    const end = (): Promise<void> =>
      quietly(stop ?? (() => client.shutdown()))
        .then(cancelLimit)
        .then(resolve);
    const mayEndAtOnce = stop && client.connectionState !== "connected";
    void Promise.resolve(mayEndAtOnce || started).then(end);
  });
}
