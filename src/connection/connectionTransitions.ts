/** Where a sign-in stands. Only in `connected` can the client be used. */
export type ConnectionState =
  | "signed-out"
  | "authorizing"
  | "connecting"
  | "connected"
  | "denied"
  | "failed";

/** Where the next access token stands: asked for when needed, one request at a time, never without a pause. */
export type TokenState = "idle" | "pausing" | "asking";

export type ConnectionEvent =
  | "sign-in"
  | "sign-out"
  | "built"
  | "up"
  | "down"
  | "denied"
  | "dead"
  | "give-up"
  | "retry"
  | "token-needed"
  | "due"
  | "token"
  | "token-failed";

type Region<State extends string> = Readonly<
  Record<State, Readonly<Partial<Record<ConnectionEvent, State>>>>
>;

/**
 * Every state and every transition. Two regions run side by side and hear the same events, because a token is renewed
 * while the connection stands; a region ignores an event that is not listed for its state. Every way back to a new
 * client or a new token leads through `pausing`, so no loop can be hot.
 *
 * Drawn in docs/connection.md; a test proves the drawing equal to this table.
 */
export const connectionTransitions: {
  readonly connection: Region<ConnectionState>;
  readonly token: Region<TokenState>;
} = {
  connection: {
    "signed-out": { "sign-in": "authorizing" },
    authorizing: { built: "connecting", "give-up": "failed", "sign-out": "signed-out" },
    connecting: {
      up: "connected",
      denied: "denied",
      dead: "authorizing",
      "give-up": "failed",
      "sign-out": "signed-out",
    },
    connected: {
      down: "connecting",
      denied: "denied",
      dead: "authorizing",
      "sign-out": "signed-out",
    },
    denied: {
      up: "connected",
      down: "connecting",
      dead: "authorizing",
      "give-up": "failed",
      "sign-out": "signed-out",
    },
    failed: { retry: "authorizing", "sign-out": "signed-out" },
  },
  token: {
    idle: { "token-needed": "pausing" },
    pausing: { due: "asking", retry: "asking", "give-up": "idle", "sign-out": "idle" },
    asking: { token: "idle", "token-failed": "pausing", "give-up": "idle", "sign-out": "idle" },
  },
};
