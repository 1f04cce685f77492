import type { RequestKind } from "../tunnel/requestKind.js";
import type { TunnelRequest } from "../tunnel/tunnelRequest.js";
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
  /** False: the frame is lost on its way in. */
  receives(session: Session, frame: Frame): boolean;
  /** A status to refuse the connection with. */
  refusesInit(session: Session, identity: string): ReplyStatus | undefined;
  /** An answer instead of the real one; `"never"` gives none, `"drop"` ends the socket instead. */
  answers(
    session: Session,
    kind: RequestKind,
    request: TunnelRequest,
  ): TunnelResponse | "never" | "drop" | undefined;
  /** Lets `act` happen: now, later or never. */
  sends(session: Session, what: Outbound, act: () => void): void;
}

export const passThrough: Interceptor = {
  admits: () => true,
  receives: () => true,
  refusesInit: () => undefined,
  answers: () => undefined,
  sends: (_session, _what, act) => act(),
};
