import type { AccessToken } from "../token/accessToken.js";
import type { RequestKind } from "../tunnel/requestKind.js";
import type { TunnelResponse } from "../tunnel/tunnelResponse.js";
import type { Frame } from "../wire/frame.js";
import type { ReplyStatus } from "./replyStatus.js";
import type { Session } from "./session.js";

/** What leaves a session: the kind decides which faults concern it. */
export type Outbound = "reply" | "delivery" | "ping" | "end";

/** Where fault controls sit between the service and its sockets. Without them everything passes through. */
export interface Interceptor {
  /** False: the socket is refused before it opens. */
  admits(serviceSid: string): boolean;
  /** Lets `act` (taking the frame in) happen: now, later or never. */
  receives(session: Session, frame: Frame, act: () => void): void;
  /** True: a valid token that a client shows counts as expired. */
  expires(token: string, access: AccessToken): boolean;
  /** A status to refuse a client with; `"never"` leaves it without an answer. */
  refusesInit(access: AccessToken): ReplyStatus | "never" | undefined;
  /** An answer instead of the real one; `"never"` gives none, `"drop"` ends the socket instead. */
  answers(
    session: Session,
    kind: RequestKind,
    /** Whom the request is about. */
    target: string,
  ): TunnelResponse | "never" | "drop" | undefined;
  /** Lets `act` (sending) happen: now, later or never. */
  sends(session: Session, what: Outbound, act: () => void): void;
}

export const passThrough: Interceptor = {
  admits: () => true,
  receives: (_session, _frame, act) => act(),
  expires: () => false,
  refusesInit: () => undefined,
  answers: () => undefined,
  sends: (_session, _what, act) => act(),
};
