import { ReachabilityError } from "../domain/reachabilityError.js";
import { problemResponse } from "./problemResponse.js";

type FailureStatus = 404 | 429 | 502 | 504;

const DETAILS: Record<FailureStatus, string> = {
  404: "The Service does not know it.",
  429: "Twilio asks for a pause.",
  502: "Twilio did not give a usable answer. The handler's onError is told why.",
  504: "Twilio did not answer in time.",
};

/** A read that failed behind us: what the caller is told (`toResponse`), and what the server's log may say (`message`). */
export class TwilioReadFailure extends ReachabilityError {
  readonly #status: FailureStatus;
  readonly #retryAfter: string | null;

  constructor(status: FailureStatus, message: string, retryAfter: string | null = null) {
    super(status === 404 ? "not-found" : "http-error", message);
    this.#status = status;
    this.#retryAfter = retryAfter;
  }

  toResponse(): Response {
    return problemResponse(
      this.#status,
      DETAILS[this.#status],
      this.#status === 429 ? { "retry-after": this.#retryAfter ?? "1" } : {},
    );
  }
}
