import { ReachabilityError } from "../domain/reachabilityError.js";
import { afterAwake } from "./afterAwake.js";
import type { Cancel, ConnectionPlatform } from "./connectionPlatform.js";
import { tokenLimitMs } from "./connectionTimings.js";
import { redactToken } from "./redactToken.js";

/** Asks once, for a limited time. Calls back once with what came or with what went wrong, never after a cancel. */
export function requestToken(
  getToken: (signal: AbortSignal) => Promise<unknown>,
  platform: ConnectionPlatform,
  onAnswer: (answer: unknown, failure?: ReachabilityError) => void,
): Cancel {
  const attempt = new AbortController();
  const cancelLimit = afterAwake(platform, tokenLimitMs, () =>
    settle(null, new ReachabilityError("timeout", `getToken took over ${tokenLimitMs} ms.`)),
  );
  const cancel = (): void => {
    cancelLimit();
    attempt.abort();
  };
  const settle = (answer: unknown, failure?: ReachabilityError): void => {
    if (attempt.signal.aborted) return;
    cancel();
    onAnswer(answer, failure);
  };
  getToken(attempt.signal).then(settle, (reason) =>
    settle(null, new ReachabilityError("token-error", `getToken failed: ${redactToken(reason)}`)),
  );
  return cancel;
}
