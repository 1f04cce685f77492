// The SDK's own error shapes. Its error classes never set `name`, so `error.name` is "Error" for most of them.

/** An answer other than 2xx from the Service, as the SDK rejects with it. */
export class TwilsockUpstreamError extends Error {
  readonly status: number;
  readonly description: string;
  readonly body: { readonly status: number; readonly code: number; readonly message: string };

  constructor(status: number, description: string, code: number) {
    super(description);
    this.status = status;
    this.description = description;
    this.body = { status, code, message: description };
  }
}

/** A request that got no answer, or lost its connection. */
export class TwilsockError extends Error {}

/** A request made over a connection that has ended. */
export class TransportUnavailableError extends TwilsockError {}

/** HTTP statuses for which `failNextGetUser` knows the SDK's error. */
export type FakeHttpStatus = 404 | 429 | 500;

const fakeHttpStatuses: readonly FakeHttpStatus[] = [404, 429, 500];

export function isFakeHttpStatus(value: unknown): value is FakeHttpStatus {
  return fakeHttpStatuses.some((status) => status === value);
}

/** What `getUser` rejects with after the Service answered so. */
export function sdkErrorOf(status: FakeHttpStatus): Error {
  switch (status) {
    case 404:
      return new TwilsockUpstreamError(404, "NOT_FOUND", 50200);
    case 429:
      // The SDK retries a 429 by itself and, when it gives up, hides the status.
      return new Error("Maximum attempt count limit reached");
    case 500:
      return new TwilsockUpstreamError(500, "INTERNAL_SERVER_ERROR", 50000);
    default:
      return status satisfies never;
  }
}

/** `getUser` with anything but a non-empty string. */
export function invalidIdentityError(identity: unknown): Error {
  return new Error(
    `Argument 1 is expected to be a non-empty string, but got ${JSON.stringify(identity)}`,
  );
}

/** A method called on a client that never got as far as having users. */
export function halfBuiltClientError(method: string): TypeError {
  return new TypeError(`Cannot read properties of undefined (reading '${method}')`);
}

/** `reachabilityEnabled` read too early. */
export function notInitializedError(): Error {
  return new Error(
    "Reachability information could not yet be accessed as the client has not yet been initialized. " +
      "Subscribe to the 'stateChanged' event to properly react to the client initialization.",
  );
}
