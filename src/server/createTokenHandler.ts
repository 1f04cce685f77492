import { ReachabilityError } from "../domain/reachabilityError.js";
import { jsonResponse } from "./jsonResponse.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import { mintAccessToken } from "./mintAccessToken.js";
import { problemResponse } from "./problemResponse.js";
import { reportTo } from "./reportTo.js";
import { checkTokenOptions, type TokenOptions } from "./tokenOptions.js";

/** What `createTokenHandler` takes. */
export interface TokenHandlerOptions extends TokenOptions {
  /**
   * Who is asking, by the app's own session. Null or an empty string answers 401, a Response is the answer, a throw
   * answers 401, too. Never take the identity from the query or the body: anybody could be anybody, at your cost.
   */
  readonly identify: (
    request: Request,
  ) => string | Response | null | undefined | Promise<string | Response | null | undefined>;
  /** For the server's log: what `identify` threw, or why no token could be made. The response does not say it. */
  readonly onError?: ((error: unknown, request: Request) => void | Promise<void>) | undefined;
}

/**
 * Serves Access Tokens for `useConversationsClient`: GET or POST answers
 * `{ token, identity, chat_service_sid }`. Each identity that
 * connects with one is a billed monthly active user.
 *
 * @throws ReachabilityError `invalid-argument` when an option is missing or the lifetime is out of bounds
 */
export function createTokenHandler(
  options: TokenHandlerOptions,
): (request: Request) => Promise<Response> {
  checkTokenOptions(options);
  const { identify, onError } = options;
  if (typeof identify !== "function") {
    throw new ReachabilityError(
      "invalid-argument",
      "createTokenHandler needs identify: without it nobody knows whom the token is for. Pass a function that reads the app's own session.",
    );
  }

  return async (request) => {
    const wrongMethod = methodNotAllowed(request, ["GET", "POST"]);
    if (wrongMethod !== null) return wrongMethod;
    const report = reportTo(onError, request);
    let identity: Awaited<ReturnType<TokenHandlerOptions["identify"]>>;
    try {
      identity = await identify(request);
    } catch (error) {
      report(error);
    }
    if (identity instanceof Response) return identity;
    if (typeof identity !== "string" || identity === "") {
      return problemResponse(401, "Sign in first.");
    }
    try {
      const token = await mintAccessToken(options, identity);
      return jsonResponse({ token, identity, chat_service_sid: options.serviceSid });
    } catch (error) {
      report(error);
      return problemResponse(500, "No token could be made. The handler's onError is told why.");
    }
  };
}
