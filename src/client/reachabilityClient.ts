import type { ClientConnectionState } from "../domain/connectionState.js";

/**
 * What the kit needs of a Twilio Conversations `User` (2.2 to 3.x). Structural, so that the SDK is never imported
 * at run time and a fake can stand in.
 */
export interface ReachabilityUser {
  readonly identity: string;
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
  /** False once the user was evicted or unsubscribed: the flags are then frozen at their last values. */
  readonly isSubscribed: boolean;
  unsubscribe(): Promise<void>;
}

/** What the SDK's `connectionError` event carries. */
export interface ClientConnectionError {
  readonly terminal: boolean;
  readonly message: string;
  readonly httpStatusCode?: number;
  readonly errorCode?: number;
}

/** What the SDK's `userUpdated` event carries. */
export interface ClientUserUpdate {
  readonly user: ReachabilityUser;
  /** What changed: `reachabilityOnline`, `reachabilityNotifiable`, or what the kit does not show. */
  readonly updateReasons?: readonly string[];
}

/** The client events that the kit listens to, one overload each, so that the SDK's own generic `on` fits. */
export interface ListenToClient {
  (event: "initialized", listener: () => void): unknown;
  (event: "connectionStateChanged", listener: (state: ClientConnectionState) => void): unknown;
  (event: "connectionError", listener: (error: ClientConnectionError) => void): unknown;
  (event: "userUpdated", listener: (update: ClientUserUpdate) => void): unknown;
  (event: "userSubscribed", listener: (user: ReachabilityUser) => void): unknown;
  (event: "userUnsubscribed", listener: (user: ReachabilityUser) => void): unknown;
}

/** What the kit needs of a Twilio Conversations `Client` (2.2 to 3.x). */
export interface ReachabilityClient {
  readonly connectionState: ClientConnectionState;
  /** Throws before the client is initialised; read once per client and never refreshed by the SDK. */
  readonly reachabilityEnabled: boolean;
  /** The signed-in user; its identity is "" before the client is initialised. */
  readonly user: ReachabilityUser;
  getUser(identity: string): Promise<ReachabilityUser>;
  getSubscribedUsers(): Promise<ReachabilityUser[]>;
  on: ListenToClient;
  off: ListenToClient;
  /** Like `on`, and calls back at once with the last value if the event was already emitted. */
  onWithReplay?: ListenToClient;
}
