import { identityPathSegment } from "../domain/identityPathSegment.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import { parseServiceConfigurationResource } from "../domain/serviceConfigurationResource.js";
import { parseUserResource } from "../domain/userResource.js";
import { authorizeRequest, type AuthorizeReachability } from "./authorizeRequest.js";
import { jsonResponse } from "./jsonResponse.js";
import { matchRoute } from "./matchRoute.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import { problemResponse } from "./problemResponse.js";
import type { ReachabilityAction } from "./reachabilityAction.js";
import { readFromTwilio } from "./readFromTwilio.js";
import { reportTo } from "./reportTo.js";
import { toAction } from "./toAction.js";
import { TwilioReadFailure } from "./twilioReadFailure.js";
import type { TwilioRestClient } from "./twilioRestClient.js";

/** What `createReachabilityHandler` takes. */
export interface ReachabilityHandlerOptions {
  /** A client of the official `twilio` library, 5 or later: `twilio(apiKey, apiSecret, { accountSid })`. */
  readonly twilio: TwilioRestClient;
  /** The Conversations Service, `IS…`. */
  readonly serviceSid: string;
  /** Mandatory: who may read what is the app's decision. */
  readonly authorize: AuthorizeReachability;
  /** Where the handler is mounted, such as `/api/reachability`. Default: whatever precedes `/users/…` or `/configuration`. */
  readonly basePath?: string | undefined;
  /** Ms after which Twilio's silence is answered with 504. Default 10000, or sooner if the twilio client's own time-out is shorter. */
  readonly timeoutMs?: number | undefined;
  /** For the server's log: why Twilio could not be read, or what `authorize` threw, which the response does not say. Not for unknown users. */
  readonly onError?: ((error: unknown, request: Request) => void | Promise<void>) | undefined;
}

/**
 * Serves the REST half from an app's own back end: `GET {base}/users/:identity` and `GET {base}/configuration`, in the
 * shape of Twilio's resources. Everything else is 400, 401, 403, 404, 405, 429, 502 or 504 with a JSON problem body.
 * Of a user it gives sid, identity, name, flags and dates; attributes, role and account stay on the server.
 *
 * @throws ReachabilityError `invalid-argument` when an option is missing or `timeoutMs` is no time
 */
export function createReachabilityHandler(
  options: ReachabilityHandlerOptions,
): (request: Request) => Promise<Response> {
  const { twilio, serviceSid, authorize, basePath, timeoutMs = 10_000, onError } = options;
  if (typeof authorize !== "function") {
    throw new ReachabilityError(
      "invalid-argument",
      "createReachabilityHandler needs authorize: without it anybody could read who is online. Pass a function that returns true only for a signed-in user.",
    );
  }
  if (typeof twilio?.conversations?.v1?.request !== "function") {
    throw new ReachabilityError(
      "invalid-argument",
      "createReachabilityHandler needs twilio, a client of the official library: twilio(apiKey, apiSecret, { accountSid }).",
    );
  }
  if (typeof serviceSid !== "string" || !/^[\w-]+$/.test(serviceSid)) {
    throw new ReachabilityError(
      "invalid-argument",
      "createReachabilityHandler needs serviceSid, the sid of a Conversations Service (IS…). The Console lists them under Conversations, Services.",
    );
  }
  if (!(timeoutMs > 0 && timeoutMs <= 2 ** 31 - 1)) {
    throw new ReachabilityError(
      "invalid-argument",
      `createReachabilityHandler: timeoutMs is ${timeoutMs}, but must be milliseconds above 0 and up to 2147483647. Leave it out for 10 seconds.`,
    );
  }
  const service = `/Services/${serviceSid}`;

  return async (request) => {
    const route = matchRoute(new URL(request.url).pathname, basePath);
    if (route === null)
      return problemResponse(404, "There is /users/{identity} and /configuration.");
    const wrongMethod = methodNotAllowed(request, ["GET"]);
    if (wrongMethod !== null) return wrongMethod;
    const action = toAction(route);
    if (action === null) {
      return problemResponse(
        400,
        "The identity must be one percent-encoded path segment of 1 to 1024 characters without control characters.",
      );
    }
    const report = reportTo(onError, request);
    const refusal = await authorizeRequest(authorize, request, action, report);
    if (refusal !== null) return refusal;
    try {
      return jsonResponse(await read(action));
    } catch (error) {
      // A user who is not there yet is no trouble; a Service that is not there is.
      const isOrdinary =
        action.type === "read-user" &&
        error instanceof ReachabilityError &&
        error.code === "not-found";
      if (!isOrdinary) report(error);
      // A resource of a wrong shape, too, is Twilio's answer and not the caller's mistake.
      const failure =
        error instanceof TwilioReadFailure ? error : new TwilioReadFailure(502, "unusable answer");
      return failure.toResponse();
    }
  };

  async function read(action: ReachabilityAction): Promise<object> {
    if (action.type === "read-configuration") {
      const json = await readFromTwilio(twilio, `${service}/Configuration`, timeoutMs);
      const { chat_service_sid = null, reachability_enabled } =
        parseServiceConfigurationResource(json);
      return { chat_service_sid, reachability_enabled };
    }
    const segment = identityPathSegment(action.identity);
    const user = parseUserResource(
      await readFromTwilio(twilio, `${service}/Users/${segment}`, timeoutMs),
    );
    // Twilio takes a User's sid in place of the identity. Passing that on would show a user whom nobody authorized.
    if (user.identity !== action.identity) {
      throw new TwilioReadFailure(
        404,
        "Twilio answered with another user: ask by identity, not by sid.",
      );
    }
    return {
      sid: user.sid ?? null,
      identity: user.identity,
      friendly_name: user.friendly_name ?? null,
      chat_service_sid: user.chat_service_sid ?? null,
      is_online: user.is_online,
      is_notifiable: user.is_notifiable,
      date_created: user.date_created ?? null,
      date_updated: user.date_updated ?? null,
    };
  }
}
