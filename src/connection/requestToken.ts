import { ReachabilityError } from "../domain/reachabilityError.js";
import { afterAwake } from "./afterAwake.js";
import { tokenLimitMs } from "./connectionTimings.js";
import type { Cancel, ConnectionPlatform } from "./connectionPlatform.js";
import { redactToken } from "./redactToken.js";

/**
 * Asks once for a token, for a limited time. Calls back once with the token or with what went wrong, never after a cancel.
 *
 * @param current the token that the client has: handed to it once more, it would change nothing.
 */
export function requestToken(
  getToken: (signal: AbortSignal) => unknown,
  current: string | null,
  platform: ConnectionPlatform,
  onAnswer: (answer: string | ReachabilityError) => void,
): Cancel {
  const attempt = new AbortController();
  const settle = (answer: string | ReachabilityError): void => {
    if (attempt.signal.aborted) return;
    cancel();
    onAnswer(answer);
  };
  const fail = (problem: string): void =>
    settle(new ReachabilityError("token-error", `getToken ${problem}.`));
  const cancelLimit = afterAwake(platform, tokenLimitMs, () =>
    settle(new ReachabilityError("timeout", `getToken took longer than ${tokenLimitMs} ms.`)),
  );
  const cancel = (): void => {
    cancelLimit();
    attempt.abort();
  };

  (async () => getToken(attempt.signal))().then(
    (token) => {
      if (!token || typeof token !== "string") fail("gave no token; let it return a string");
      else if (token === current) fail("gave the token already in use; mint a new one each time");
      else settle(token);
    },
    (reason) => fail(`failed: ${redactToken(reason, current)}`),
  );
  return cancel;
}
