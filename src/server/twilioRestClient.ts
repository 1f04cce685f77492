/**
 * What the handler needs of the official `twilio` client: the Conversations v1 API's own request function. It knows host,
 * region, edge and credentials, and unlike `users(…).fetch()` it hands out the status and the `Retry-After`
 * header of a refusal. Structural, so that no type of the `twilio` package is needed to read ours.
 */
export interface TwilioRestClient {
  readonly conversations: {
    readonly v1: {
      request(options: { method: "get"; uri: string }): Promise<unknown>;
    };
  };
}

/** What that request function resolves to, whatever the status. */
export interface TwilioRestResponse {
  readonly statusCode: number;
  readonly body: unknown;
  readonly headers: unknown;
}

/** Proves the shape, since the library types it as `any`. */
export function isTwilioRestResponse(response: unknown): response is TwilioRestResponse {
  return (
    typeof response === "object" &&
    response !== null &&
    "statusCode" in response &&
    typeof response.statusCode === "number" &&
    "body" in response
  );
}
