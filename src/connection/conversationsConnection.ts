import type { ReachabilityError } from "../domain/reachabilityError.js";
import type { ConversationsClient, StoppableClient } from "./conversationsClient.js";

/**
 * Where the sign-in stands.
 *
 * - `signed-out`: `identity` is null
 * - `connecting`: on the way to the first connection
 * - `connected`: the client is initialised and connected; its methods can be called
 * - `reconnecting`: it was connected before and will be again, by itself
 * - `denied`: the service refuses the token; another one is being asked for
 * - `failed`: given up; `error` says why, `retry()` starts again
 */
export type ConversationsConnectionStatus =
  | "signed-out"
  | "connecting"
  | "connected"
  | "reconnecting"
  | "denied"
  | "failed";

/** What `useConversationsClient` gives. The same object as long as nothing changed. */
export interface ConversationsConnection<C extends ConversationsClient> {
  /**
   * The client, from the moment it is built, so that listeners miss none of its events; call its methods once `status`
   * is `connected`. Null while there is none, and at once when it is dead or its user signs out.
   */
  readonly client: C | null;
  /** Where the sign-in stands. */
  readonly status: ConversationsConnectionStatus;
  /** The last failure, until the client is connected. Codes: `token-error`, `client-error`, `connection-error`, `timeout`. Holds no token. */
  readonly error: ReachabilityError | null;
  /** Tries again now: starts anew after `failed`, ends a pause, wakes a client that is waiting to reconnect. Stable. */
  readonly retry: () => void;
}

/** What `getToken` is asked for. */
export interface GetTokenRequest {
  /** Whom the token is for. */
  readonly identity: string;
  /** Aborted when the token is no longer wanted or took longer than 30 s. */
  readonly signal: AbortSignal;
}

/** Whom to sign in, and how to get there. */
export interface UseConversationsClientOptions<C extends ConversationsClient> {
  /** Whom to sign in; null, undefined or an empty string: signed out, no client. A change ends the former client. */
  readonly identity: string | null | undefined;
  /**
   * Fetches a fresh access token from the app's own back end. Called for the first connection, before a token expires and
   * after one was refused; one call at a time, with growing pauses when it fails. May be given inline.
   */
  readonly getToken: (request: GetTokenRequest) => Promise<string>;
  /**
   * Builds the SDK's client. Return `{ client, stop }` when it can be stopped in any state; a bare client cannot while it
   * is still connecting. May be given inline. Throwing counts as a failed attempt; after four the status is `failed`.
   */
  readonly createClient: (token: string) => C | StoppableClient<C>;
}
