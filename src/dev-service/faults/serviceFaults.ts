import type { ChatService } from "../account/chatService.js";
import type { User } from "../account/user.js";
import { replyStatus } from "../session/replyStatus.js";
import type { Session } from "../session/session.js";
import type { RequestKind } from "../tunnel/requestKind.js";
import { refuse, type TunnelResponse } from "../tunnel/tunnelResponse.js";
import type { ReleaseFault } from "./fault.js";
import type { FaultSet } from "./faultSet.js";
import { HeldActs } from "./heldActs.js";
import { limited } from "./limited.js";

interface ServiceFaultsOptions {
  readonly service: ChatService;
  readonly faults: FaultSet;
  readonly sessions: Iterable<Session>;
  readonly deleteUser: (service: ChatService, user: User) => void;
}

interface AskerLimits {
  /** Only when this user asks. @default everybody */
  readonly identity?: string;
  /** So many times, then no more. @default Infinity: until released */
  readonly times?: number;
}

interface RequestLimits extends AskerLimits {
  /** Only when it is about this user. @default whomever */
  readonly target?: string;
}

interface InitRefusal extends AskerLimits {
  /** 401, 429, 500 … */
  readonly code: number;
  /** Twilio's own code: 20104 says that the token has expired, 20101 that it is invalid. */
  readonly errorCode?: number;
  /** How long the client is asked to wait, in ms. */
  readonly reconnectMinMs?: number;
}

/**
 * Makes one Service misbehave, for tests and stories. Where an identity can be named and none is, everybody is meant.
 * A lasting fault ends with the function that it returns, or with `reset()`.
 */
export class ServiceFaults {
  readonly #service: ChatService;
  readonly #faults: FaultSet;
  readonly #sessions: Iterable<Session>;
  readonly #deleteUser: (service: ChatService, user: User) => void;

  constructor({ service, faults, sessions, deleteUser }: ServiceFaultsOptions) {
    this.#service = service;
    this.#faults = faults;
    this.#sessions = sessions;
    this.#deleteUser = deleteUser;
  }

  /** Ends sockets without a word, as a lost network does. */
  dropConnections(identity?: string): void {
    for (const session of this.#open(identity)) session.drop();
  }

  /** New sockets are refused (503); open ones stay. */
  refuseConnections(): ReleaseFault {
    return this.#faults.start({ admits: () => false });
  }

  /** Takes frames and never answers: the first one of a connection, requests for the Configuration, or everything. */
  hang(
    step: "init" | "configuration" | "everything",
    { identity, times }: AskerLimits = {},
  ): ReleaseFault {
    const applies = limited(times);
    if (step === "init") {
      return this.#faults.start({
        refusesInit: (who) => (isMeant(who.identity, identity) && applies() ? "never" : undefined),
      });
    }
    if (step === "configuration") {
      return this.#faults.start({
        answers: (session, kind) =>
          kind === step && isMeant(session.user?.identity, identity) && applies()
            ? "never"
            : undefined,
      });
    }
    return this.#faults.start({
      receives: (session, { header }, act) => {
        const wantsAnswer = header.method !== "reply" && header.method !== "close";
        if (!wantsAnswer || !isMeant(session.user?.identity, identity) || !applies()) act();
      },
    });
  }

  /** Nothing gets through either way while the sockets stay open, as behind a dead network; afterwards all of it arrives. */
  mute(identity?: string): ReleaseFault {
    const held = new HeldActs();
    return this.#faults.start(
      {
        receives: (session, _frame, act) =>
          isMeant(session.user?.identity, identity) ? held.hold(act) : act(),
        sends: (session, _what, act) =>
          isMeant(session.user?.identity, identity) ? held.hold(act) : act(),
      },
      () => held.release(),
    );
  }

  /** Holds changes and subscription events back, and lets them go in their order when released; requests are answered. */
  holdDeliveries(identity?: string): ReleaseFault {
    const held = new HeldActs();
    return this.#faults.start(
      {
        sends: (session, what, act) =>
          what === "delivery" && isMeant(session.user?.identity, identity) ? held.hold(act) : act(),
      },
      () => held.release(),
    );
  }

  /** Asks clients to connect again elsewhere (308). */
  offload({ identity, reconnectMinMs }: { identity?: string; reconnectMinMs?: number } = {}): void {
    for (const session of this.#open(identity)) {
      session.close(replyStatus(308, backoffOf(reconnectMinMs)));
    }
  }

  /** Closes sockets with a status: 401, 406, 417 … */
  close(code: number, identity?: string): void {
    for (const session of this.#open(identity)) session.close(replyStatus(code));
  }

  announceTokenExpiry(identity?: string): void {
    for (const session of this.#open(identity)) session.announceTokenExpiry();
  }

  /** Every token shown so far counts as expired from now on, and open sockets are closed for it (410). */
  expireTokens(identity?: string): void {
    this.#faults.tokens.expire(identity);
    this.close(410, identity);
  }

  /** Connections are refused when they introduce themselves. */
  refuseInit({ code, errorCode, reconnectMinMs, identity, times }: InitRefusal): ReleaseFault {
    const applies = limited(times);
    const status = replyStatus(code, {
      ...(errorCode !== undefined && { errorCode }),
      ...backoffOf(reconnectMinMs),
    });
    return this.#faults.start({
      refusesInit: (who) => (isMeant(who.identity, identity) && applies() ? status : undefined),
    });
  }

  /** Answers requests of a kind with an HTTP error: 429 throttles, 500 breaks. */
  failRequests(
    kind: RequestKind,
    { status, ...limits }: RequestLimits & { readonly status: number },
  ): ReleaseFault {
    const code = status === 429 ? 20429 : 20500;
    return this.#answer(kind, limits, refuse(status, code, "A fault control answered."));
  }

  /** Ends the socket instead of answering: `"configuration"` drops a client in the middle of its start. */
  dropOnRequest(kind: RequestKind, limits: RequestLimits = {}): ReleaseFault {
    return this.#answer(kind, { times: 1, ...limits }, "drop");
  }

  /** Nobody is told; the user's own sockets are closed (401). Returns false for an unknown identity. */
  deleteUser(identity: string): boolean {
    const user = this.#service.user(identity);
    if (user !== undefined) this.#deleteUser(this.#service, user);
    return user !== undefined;
  }

  /** How many users clients that start from now on subscribe to at once. */
  setUserInfosToSubscribe(count: number): void {
    this.#service.userInfosToSubscribe = count;
  }

  /** Ends every lasting fault. */
  reset(): void {
    this.#faults.reset();
  }

  #answer(
    kind: RequestKind,
    { identity, target, times }: RequestLimits,
    answer: TunnelResponse | "drop",
  ): ReleaseFault {
    const applies = limited(times);
    return this.#faults.start({
      answers: (session, asked, about) =>
        asked === kind &&
        isMeant(session.user?.identity, identity) &&
        isMeant(about, target) &&
        applies()
          ? answer
          : undefined,
    });
  }

  #open(identity: string | undefined): Session[] {
    return [...this.#sessions].filter(
      (session) =>
        session.serviceSid === this.#service.sid && isMeant(session.user?.identity, identity),
    );
  }
}

function isMeant(who: string | undefined, identity: string | undefined): boolean {
  return identity === undefined || who === identity;
}

function backoffOf(reconnectMinMs: number | undefined) {
  return reconnectMinMs === undefined ? {} : { backoff: { reconnect_min_ms: reconnectMinMs } };
}
