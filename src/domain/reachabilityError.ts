/**
 * Stable codes of `ReachabilityError`, for programs; the message is for people.
 *
 * - `missing-provider`: a hook or live component outside a provider
 * - `invalid-prop`: a prop, setting, seed or client that cannot work; `client-and-store`: two of which one is meant
 * - `invalid-argument`: the same for what a function was called with
 * - `store-destroyed`: the store was destroyed, or rests with its provider
 * - `timeout`, `aborted`: a wait that was limited (by the caller; `getToken` by 30 s) or given up
 * - `not-found`: the Service does not know the user; `read-failed`: any other failed read; the store makes both again by itself
 * - `connection-error`, `token-error`, `client-error`: of the SDK's connection, of access tokens, of anything else in the client
 * - `http-error`, `invalid-response`: of the app's own back end, read over REST
 */
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
