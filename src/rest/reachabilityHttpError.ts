import { ReachabilityError } from "../domain/reachabilityError.js";

/** An answer other than success. Its `code` is `"not-found"` for 404, else `"http-error"`. */
export class ReachabilityHttpError extends ReachabilityError {
  /** The HTTP status. */
  declare readonly status: number;
  /** How long the server asks to wait, in ms; null when it does not say. */
  declare readonly retryAfterMs: number | null;

  constructor(url: string, status: number, retryAfterMs: number | null) {
    super(
      status === 404 ? "not-found" : "http-error",
      `GET ${url} was answered with ${status}. Check baseUrl and that server's log.`,
    );
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}
