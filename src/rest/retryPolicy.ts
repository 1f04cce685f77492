import { ReachabilityHttpError } from "./reachabilityHttpError.js";

const longestWaitMs = 60_000;

function askedToWait(error: Error): number | null {
  return error instanceof ReachabilityHttpError ? error.retryAfterMs : null;
}

/**
 * When TanStack Query reads again after a failure: up to three times when the server says when (`Retry-After`, as 429
 * has it) and that is within a minute. Other failures show at once: what was unknown stays so, and the next reading is
 * never far.
 */
export const retryPolicy = {
  retry: (failureCount: number, error: Error): boolean =>
    failureCount < 3 && (askedToWait(error) ?? Infinity) <= longestWaitMs,
  retryDelay: (_failureCount: number, error: Error): number => askedToWait(error) ?? 0,
};
