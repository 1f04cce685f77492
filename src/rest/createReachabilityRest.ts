import { identityPathSegment } from "../domain/identityPathSegment.js";
import { ReachabilityError, type ReachabilityErrorCode } from "../domain/reachabilityError.js";
import { parseServiceConfigurationResource } from "../domain/serviceConfigurationResource.js";
import { parseUserResource } from "../domain/userResource.js";
import { ReachabilityHttpError } from "./reachabilityHttpError.js";
import type { ReachabilityRest } from "./reachabilityRest.js";
import { retryAfterMs } from "./retryAfter.js";

/** What `createReachabilityRest` takes. */
export interface ReachabilityRestOptions {
  /** Where `createReachabilityHandler` is mounted, such as `"/api/reachability"`. */
  readonly baseUrl: string;
  /** Default: the global `fetch`, looked up at each read. */
  readonly fetch?: typeof fetch | undefined;
  /** Sent with every read. A function is asked each time, so that a renewed session is used; what it throws, the read rejects with. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>) | undefined;
}

/**
 * The REST half in the browser or while server rendering: reads what `createReachabilityHandler` serves.
 *
 * Every read rejects with a ReachabilityError: `not-found` (404) and `http-error` are a `ReachabilityHttpError` with
 * `status` and `retryAfterMs`; `invalid-response` names the field; `read-failed` means no answer; `aborted`;
 * `invalid-argument` means an identity that no URL can carry. What `headers` throws passes through as it is.
 *
 * @throws ReachabilityError `invalid-argument` without a `baseUrl`
 */
export function createReachabilityRest(options: ReachabilityRestOptions): ReachabilityRest {
  const { headers } = options;
  if (typeof options.baseUrl !== "string")
    throw new ReachabilityError(
      "invalid-argument",
      `baseUrl is ${String(options.baseUrl)}. Pass where createReachabilityHandler is mounted, such as "/api/reachability".`,
    );
  const baseUrl = options.baseUrl.replace(/\/+$/, "");

  async function get(path: string, signal: AbortSignal | undefined): Promise<unknown> {
    const url = baseUrl + path;
    const failure = (code: ReachabilityErrorCode, what: string, cause: unknown) =>
      new ReachabilityError(code, `GET ${url} ${what}`, { cause });

    const sent = typeof headers === "function" ? await headers() : headers;
    let response: Response;
    let body: string;
    try {
      response = await (options.fetch ?? fetch)(url, {
        headers: sent ?? {},
        // Presence from a cache would be presence of the past.
        cache: "no-store",
        signal: signal ?? null,
      });
      body = await response.text();
    } catch (cause) {
      throw signal?.aborted
        ? failure("aborted", "was aborted.", cause)
        : failure("read-failed", "got no answer. Check the network and baseUrl.", cause);
    }
    if (!response.ok) {
      const wait = retryAfterMs(response.headers.get("retry-after"));
      throw new ReachabilityHttpError(url, response.status, wait);
    }
    try {
      return JSON.parse(body);
    } catch (cause) {
      throw failure("invalid-response", "gave no JSON. Check baseUrl.", cause);
    }
  }

  return {
    baseUrl,
    fetchUser: async (identity, readOptions) =>
      parseUserResource(await get(`/users/${identityPathSegment(identity)}`, readOptions?.signal)),
    fetchServiceConfiguration: async (readOptions) =>
      parseServiceConfigurationResource(await get("/configuration", readOptions?.signal)),
  };
}
