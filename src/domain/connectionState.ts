/** The SDK's own words for its connection (some are emitted though its documentation leaves them out). */
export type ClientConnectionState =
  | "unknown"
  | "connecting"
  | "connected"
  | "retrying"
  | "disconnecting"
  | "disconnected"
  | "denied"
  | "error";

/** Our own connection: the SDK's word for it, or `no-client` while the provider has none. */
export type ConnectionStatus = ClientConnectionState | "no-client";

/** Our own connection, as `useReachabilityConnection` gives it. */
export interface ReachabilityConnection {
  readonly status: ConnectionStatus;
  /** Epoch ms of the last change of `status`. */
  readonly since: number;
  /** True once other users' values are no longer vouched for because our own connection is down or silent. */
  readonly isStale: boolean;
  /** The last connection error the client reported, cleared when it is connected again. */
  readonly error: Error | null;
}
