/**
 * What a rejected `getUser` means for trying again.
 *
 * - `not-found`: the Service does not know the identity; a user comes to exist with their first connection
 * - `throttled`: too many requests
 * - `disconnected`: the connection went away under the read; worth trying again once it is back
 * - `unanswered`: nothing came back in time, which on a half-open connection is all that ever happens
 * - `failed`: anything else
 */
export type ReadFailure = "not-found" | "throttled" | "disconnected" | "unanswered" | "failed";

/** Sorts the SDK's rejections, which carry no stable codes, by status and message as observed. */
export function classifyReadFailure(error: unknown): ReadFailure {
  const { status, message } = describe(error);
  if (status === 404 || message === "NOT_FOUND") return "not-found";
  if (status === 429 || /maximum attempt count|too many requests/i.test(message))
    return "throttled";
  // The TypeError is the SDK's own, from a client that is not initialised (again).
  if (/disconnected|connection is not initialized|reading 'getUser'/i.test(message))
    return "disconnected";
  if (/request timeout|timed out/i.test(message)) return "unanswered";
  return "failed";
}

/** Whether the failure itself came from the service, which proves that something gets through. */
export function isAnswer(failure: ReadFailure): boolean {
  return failure !== "disconnected" && failure !== "unanswered";
}

function describe(error: unknown): { status: unknown; message: string } {
  if (typeof error !== "object" || error === null)
    return { status: undefined, message: String(error) };
  const status = "status" in error ? error.status : undefined;
  const message = "message" in error ? String(error.message) : "";
  return { status, message };
}
