import type { ReachabilityErrorCode } from "../domain/reachabilityError.js";
import { afterAwake } from "./afterAwake.js";
import type { Cancel, ConnectionPlatform } from "./connectionPlatform.js";
import { tokenLimitMs } from "./connectionTimings.js";
import { messageOf } from "./messageOf.js";

/** Asks once, for a limited time. Calls back once with what came or with what went wrong, never after a cancel. */
export function requestToken(
  getToken: (signal: AbortSignal) => Promise<unknown>,
  platform: ConnectionPlatform,
  onAnswer: (answer: unknown, problem?: string, code?: ReachabilityErrorCode) => void,
): Cancel {
  const attempt = new AbortController();
  const cancelLimit = afterAwake(platform, tokenLimitMs, () =>
    settle(null, `getToken took over ${tokenLimitMs} ms.`, "timeout"),
  );
  const cancel = (): void => {
    cancelLimit();
    attempt.abort();
  };
  const settle: typeof onAnswer = (...answer) => {
    if (attempt.signal.aborted) return;
    cancel();
    onAnswer(...answer);
  };
  getToken(attempt.signal).then(
    (answer) => settle(answer),
    (reason) => settle(null, `getToken failed: ${messageOf(reason)}`, "token-error"),
  );
  return cancel;
}
