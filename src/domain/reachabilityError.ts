/** Stable codes of `ReachabilityError`, for programs; the message is for people. */
export type ReachabilityErrorCode =
  | "missing-provider"
  | "invalid-prop"
  | "invalid-argument"
  | "client-and-store"
  | "store-destroyed"
  | "timeout"
  | "aborted"
  | "read-failed"
  | "not-found"
  | "connection-error"
  | "invalid-response"
  | "http-error"
  | "token-error"
  | "client-error";

/**
 * What this package throws, but for `expectNoLeakedSubscriptions`, whose plain Error fails a test. The message says what
 * happened, why, and how to mend it.
 */
export class ReachabilityError extends Error {
  declare readonly code: ReachabilityErrorCode;

  constructor(code: ReachabilityErrorCode, message: string, options?: { cause?: unknown }) {
    super(`react-reachability: ${message}`, options);
    this.name = "ReachabilityError";
    this.code = code;
  }
}
