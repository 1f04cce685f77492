import type { ClientConnectionError, ListenToClient } from "../client/reachabilityClient.js";
import type { ClientConnectionState } from "../domain/connectionState.js";

/** The client events that the connection listens to, one overload each, so that the SDK's own generic `on` fits. */
export interface ListenToConversationsClient {
  (event: "initialized", listener: () => void): unknown;
  (event: "initFailed", listener: (failure: { error?: ClientConnectionError }) => void): unknown;
  (event: "connectionStateChanged", listener: (state: ClientConnectionState) => void): unknown;
  (event: "connectionError", listener: (error: ClientConnectionError) => void): unknown;
  (event: "tokenAboutToExpire", listener: () => void): unknown;
}

/**
 * What `useConversationsClient` needs of a Twilio Conversations `Client` (2.2 to 3.x). Structural: the SDK is never
 * imported at run time, and the type that `createClient` returns flows through to `client`.
 */
export interface ConversationsClient {
  readonly connectionState: ClientConnectionState;
  updateToken(token: string): Promise<unknown>;
  shutdown(): Promise<unknown>;
  /** The one round trip that a half-open socket cannot answer; without it such a socket goes unnoticed. */
  getUser?(identity: string): Promise<unknown>;
  /** Listened to from the start, and awaited before the client is ended: the SDK leaves its failure unhandled. */
  getSubscribedConversations?(): Promise<unknown>;
  on: ListenToConversationsClient;
  /** Tells what has happened already, too, such as to a client that was initialised before it was handed over. */
  onWithReplay?: ListenToClient;
  off: ListenToConversationsClient;
}

/** A client together with a function that ends it in any state, also while it is still connecting. */
export interface StoppableClient<C extends ConversationsClient> {
  readonly client: C;
  /** Closes the client's socket. A promise that it returns is awaited for a limited time. May be called more than once. */
  stop(): unknown;
}
