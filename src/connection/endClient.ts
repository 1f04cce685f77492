import type { ConnectionPlatform } from "./connectionPlatform.js";
import { answerLimitMs } from "./connectionTimings.js";
import type { ConversationsClient } from "./conversationsClient.js";

/** Whatever a client says while it ends concerns nobody any more. */
const quietly = async (act: () => unknown): Promise<unknown> => {
  try {
    return await act();
  } catch {
    return undefined;
  }
};

/**
 * Ends a client; resolves when it has ended, or after ten seconds when that cannot be told. Never rejects.
 *
 * Without `stop` a client can only be shut down once its initialisation has settled: the SDK's `shutdown()` waits for it.
 */
export function endClient(
  client: ConversationsClient,
  stop: (() => unknown) | undefined,
  platform: ConnectionPlatform,
): Promise<void> {
  return new Promise((resolve) => {
    const cancelLimit = platform.after(answerLimitMs, resolve);
    // The SDK reads the conversations while it starts, and leaves an unhandled rejection when that read is cut off.
    const settled = quietly(() => client.getSubscribedConversations?.());
    const mayEndAtOnce = stop && client.connectionState !== "connected";
    void Promise.resolve(mayEndAtOnce || settled)
      .then(() => quietly(stop ?? (() => client.shutdown())))
      .then(cancelLimit)
      .then(resolve);
  });
}
