import { ReachabilityError } from "../domain/reachabilityError.js";
import { ReachabilityHttpError } from "./reachabilityHttpError.js";

const LONGEST_WAIT_MS = 60_000;

/**
 * Whether TanStack Query should read again: after a 429 or 503 up to three times, unless the server asks to wait more
 * than a minute; after another server error or no answer, once; never after an answer that will not change by asking.
 */
function retry(failureCount: number, error: Error): boolean {
  if (error instanceof ReachabilityHttpError) {
    if ((error.retryAfterMs ?? 0) > LONGEST_WAIT_MS) return false;
    if (error.status === 429 || error.status === 503) return failureCount < 3;
    return error.status >= 500 && failureCount < 1;
  }
  return error instanceof ReachabilityError && error.code === "read-failed" && failureCount < 1;
}

/** Ms to wait before that: as long as the server asks, else 1 s, 2 s, 4 s. */
function retryDelay(failureCount: number, error: Error): number {
  const asked = error instanceof ReachabilityHttpError ? error.retryAfterMs : null;
  return asked ?? 1000 * 2 ** failureCount;
}

export const retryPolicy = { retry, retryDelay };
