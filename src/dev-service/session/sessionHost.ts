import type { Account } from "../account/account.js";
import type { Clock } from "../clock.js";
import type { TokenVerdict } from "../token/verifyToken.js";
import type { RequestKind } from "../tunnel/requestKind.js";
import type { Interceptor } from "./interceptor.js";
import type { Session } from "./session.js";

/** What all sessions of one dev service share. */
export interface SessionHost {
  readonly account: Account;
  readonly clock: Clock;
  readonly interceptor: Interceptor;
  readonly sessions: Sessions;
  /** Signs continuation tokens. */
  readonly secret: string;
  readonly pingIntervalMs: number;
  readonly pingTimeoutMs: number;
  verifyToken(token: unknown): TokenVerdict;
}

/** Hears what sessions do: keeps the list of them and the counts. */
export interface Sessions extends Iterable<Session> {
  opened(session: Session): void;
  ended(session: Session): void;
  requested(serviceSid: string, kind: "init" | "update" | RequestKind, target: string): void;
  /** Something that a test may be waiting for has changed. */
  changed(): void;
}
