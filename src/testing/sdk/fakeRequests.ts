import type { FakeClock } from "../fakeClock.js";
import { TransportUnavailableError, TwilsockError } from "./sdkErrors.js";

/** How long the SDK keeps a request that it cannot send while its connection is down. */
const UNSENT_TIMEOUT_MS = 20_000;
/** How long the SDK waits for the answer to a request it has sent. */
const ANSWER_TIMEOUT_MS = 30_000;

/** What becomes of a request: sent, kept until the connection is back, or refused. */
export type Link = "up" | "down" | "ended";

interface Request {
  readonly identity: string;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  phase: "unsent" | "sent" | "settled";
  /** Cancels the answer that is on its way; null once it has arrived. */
  cancelAnswer: (() => void) | null;
  cancelTimeout: (() => void) | null;
}

export interface FakeRequestsOptions {
  readonly clock: FakeClock;
  readonly delayMs: number;
  readonly link: () => Link;
  /** Whether the Service's answer to this request is being held back. */
  readonly isHeld: (identity: string) => boolean;
  /** The Service's answer: an error, or null when it knows the user. */
  readonly answer: (identity: string) => Error | null;
}

/** The requests a client makes for users it does not hold yet. */
export class FakeRequests {
  readonly #options: FakeRequestsOptions;
  readonly #open = new Set<Request>();
  #sentCount = 0;

  constructor(options: FakeRequestsOptions) {
    this.#options = options;
  }

  /** Resolves when the Service has answered that it knows the user; within microtasks unless something holds it up. */
  send(identity: string): Promise<void> {
    const link = this.#options.link();
    if (link === "ended") return Promise.reject(connectionEnded());
    return new Promise((resolve, reject) => {
      const request: Request = {
        identity,
        resolve,
        reject,
        phase: "unsent",
        cancelAnswer: null,
        cancelTimeout: null,
      };
      this.#open.add(request);
      if (link === "up") this.#send(request);
      else this.#timeOut(request, UNSENT_TIMEOUT_MS, notSent);
    });
  }

  /** The connection is back: what waited is sent. */
  sendWaiting(): void {
    for (const request of this.#open) {
      if (request.phase !== "unsent") continue;
      request.cancelTimeout?.();
      this.#send(request);
    }
  }

  /** Looks again at what was held back. */
  answerReleased(): void {
    for (const request of this.#open) if (request.phase === "sent") this.#answer(request);
  }

  /** The connection dropped: what was sent is lost, and never sent again. */
  rejectSent(): void {
    for (const request of this.#open) {
      if (request.phase === "sent") this.#settle(request, new TwilsockError("disconnected"));
    }
  }

  /** The connection ended for good. */
  rejectAll(): void {
    this.rejectSent();
    for (const request of this.#open) this.#settle(request, connectionEnded());
  }

  #send(request: Request): void {
    const { clock, delayMs } = this.#options;
    this.#sentCount += 1;
    const id = `TM${this.#sentCount}`;
    request.phase = "sent";
    if (delayMs > 0) {
      request.cancelAnswer = clock.setTimer(() => {
        request.cancelAnswer = null;
        this.#answer(request);
      }, delayMs);
    }
    this.#answer(request);
    if (this.#open.has(request)) this.#timeOut(request, ANSWER_TIMEOUT_MS, () => noAnswer(id));
  }

  #answer(request: Request): void {
    if (request.cancelAnswer !== null || this.#options.isHeld(request.identity)) return;
    this.#settle(request, this.#options.answer(request.identity));
  }

  #timeOut(request: Request, timeoutMs: number, error: () => Error): void {
    request.cancelTimeout = this.#options.clock.setTimer(
      () => this.#settle(request, error()),
      timeoutMs,
    );
  }

  #settle(request: Request, error: Error | null): void {
    request.phase = "settled";
    this.#open.delete(request);
    request.cancelAnswer?.();
    request.cancelTimeout?.();
    if (error === null) request.resolve();
    else request.reject(error);
  }
}

function connectionEnded(): Error {
  return new TransportUnavailableError("Unable to connect: Connection is not initialized");
}

function notSent(): Error {
  return new TwilsockError("request 'GET' to 'aim.us1.twilio.com' timed out");
}

function noAnswer(requestId: string): Error {
  return new TwilsockError(`Twilsock: request timeout: ${requestId}`);
}
