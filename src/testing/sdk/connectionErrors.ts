import type { ClientConnectionError } from "../../client/reachabilityClient.js";

/** An attempt to connect that failed. */
export const socketError: ClientConnectionError = {
  terminal: false,
  message: "Socket error: connection refused",
};

/** A token that the Service refuses. */
export function tokenError(expired: boolean): ClientConnectionError {
  return {
    terminal: true,
    message: expired
      ? "Connection error: Access Token expired or expiration date invalid"
      : "Connection error: Invalid Access Token",
    httpStatusCode: 401,
    errorCode: expired ? 20104 : 20101,
  };
}

/** A close frame after which the SDK gives up. */
export const protocolError: ClientConnectionError = {
  terminal: true,
  message: "Connection error: Server closed connection because can't parse protocol",
  httpStatusCode: 406,
};

/** Also for an `Error`, whose message a spread would leave out. */
export function withMessage(error: Partial<ClientConnectionError>): Partial<ClientConnectionError> {
  return { ...error, ...(error.message === undefined ? {} : { message: error.message }) };
}
