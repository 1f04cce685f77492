import { ReachabilityError } from "../domain/reachabilityError.js";

/** An answer other than success. Its `code` is `"not-found"` for 404, else `"http-error"`. */
export class ReachabilityHttpError extends ReachabilityError {
  /** The HTTP status. */
  readonly status: number;
  /** How long the server asks to wait, in ms; null when it does not say. */
  readonly retryAfterMs: number | null;

  constructor(url: string, status: number, retryAfterMs: number | null) {
    super(
      status === 404 ? "not-found" : "http-error",
      `GET ${url} was answered with ${status}. ${advice(status)}`,
    );
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

function advice(status: number): string {
  if (status === 404)
    return "The Service does not know this user yet, or baseUrl does not lead to createReachabilityHandler.";
  if (status === 401 || status === 403)
    return "The handler's authorize refused: send the session with `headers`.";
  if (status === 429) return "Too many reads: wait as long as retryAfterMs says.";
  return "See the log of the server behind baseUrl.";
}
