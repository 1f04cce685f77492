import { within } from "./within.js";
import { isTwilioRestResponse, type TwilioRestClient } from "./twilioRestClient.js";
import { TwilioReadFailure } from "./twilioReadFailure.js";

/**
 * One GET through the twilio library: the JSON of a success.
 *
 * @throws TwilioReadFailure for everything else. It never carries the library's own error, which holds the
 * Authorization header, nor a body of Twilio's.
 */
export async function readFromTwilio(
  twilio: TwilioRestClient,
  uri: string,
  timeoutMs: number,
): Promise<unknown> {
  let response: unknown;
  try {
    response = await within(timeoutMs, twilio.conversations.v1.request({ method: "get", uri }));
  } catch (error) {
    const code = errorCode(error);
    throw TIME_OUT_CODES.has(code)
      ? new TwilioReadFailure(504, `Twilio did not answer in time (${code}).`)
      : new TwilioReadFailure(
          502,
          `Twilio could not be asked (${code}). Check the network and the credentials.`,
        );
  }
  if (response === null) {
    throw new TwilioReadFailure(504, `Twilio did not answer within ${timeoutMs} ms (timeoutMs).`);
  }
  if (!isTwilioRestResponse(response)) {
    throw new TwilioReadFailure(
      502,
      "the twilio client's request function resolved to no response. Pass a client of the official library, 5 or later.",
    );
  }
  const { statusCode, body } = response;
  if (statusCode >= 200 && statusCode < 300)
    return typeof body === "string" ? parseJson(body) : body;
  throw refusedByTwilio(statusCode, body, response.headers);
}

// What axios and Node call a time-out, and what a fetch-based request client would.
const TIME_OUT_CODES: ReadonlySet<string> = new Set([
  "ECONNABORTED",
  "ETIMEDOUT",
  "ESOCKETTIMEDOUT",
  "TimeoutError",
]);

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return "unknown error";
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new TwilioReadFailure(502, "Twilio answered with something else than JSON.");
  }
}

function refusedByTwilio(status: number, body: unknown, headers: unknown): TwilioReadFailure {
  const twilioCode =
    typeof body === "object" && body !== null && "code" in body && typeof body.code === "number"
      ? ` and error code ${body.code}`
      : "";
  const said = `Twilio answered with ${status}${twilioCode}.`;
  if (status === 404) return new TwilioReadFailure(404, said);
  if (status === 429) return new TwilioReadFailure(429, said, retryAfter(headers));
  if (status === 408 || status === 504) return new TwilioReadFailure(504, said);
  if (status === 401 || status === 403) {
    return new TwilioReadFailure(
      502,
      `${said} Check the twilio client's credentials and the permissions of its API key.`,
    );
  }
  return new TwilioReadFailure(502, said);
}

/** Passed on only if it is what the header may be, so that nothing else of Twilio's answer leaves the server. */
function retryAfter(headers: unknown): string | null {
  if (typeof headers !== "object" || headers === null) return null;
  const [, value] =
    Object.entries<unknown>({ ...headers }).find(
      ([name]) => name.toLowerCase() === "retry-after",
    ) ?? [];
  if (/^\d+(\.\d+)?$/.test(String(value))) return String(Math.ceil(Number(value)));
  // Without the comma of HTTP's dates, JavaScript takes a mere number for a date, too.
  return typeof value === "string" && value.includes(",") && !Number.isNaN(Date.parse(value))
    ? new Date(value).toUTCString()
    : null;
}
