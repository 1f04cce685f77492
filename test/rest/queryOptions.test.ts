import { QueryClient } from "@tanstack/react-query";
import {
  createReachabilityRest,
  reachabilityQueryKeys,
  serviceConfigurationQueryOptions,
  userReachabilityQueryOptions,
} from "react-reachability/rest";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bob, requestedUrl, stubFetch } from "./stubFetch.js";

const baseUrl = "/api/reachability";
const refusal =
  (status: number, headers: Record<string, string> = {}) =>
  () =>
    new Response(null, { status, headers });

let queryClient: QueryClient;
beforeEach(() => {
  vi.useFakeTimers();
  queryClient = new QueryClient();
});
afterEach(() => {
  queryClient.clear();
  vi.useRealTimers();
});

/** Fetches through TanStack Query; the outcome is observed at once, so that no rejection goes unhandled. */
function fetchBob(...answers: Parameters<typeof stubFetch>) {
  const fetch = stubFetch(...answers);
  const rest = createReachabilityRest({ baseUrl, fetch });
  const outcome = queryClient.fetchQuery(userReachabilityQueryOptions(rest, "bob")).then(
    (data) => ({ data, error: null }),
    (error: unknown) => ({ data: null, error }),
  );
  return { fetch, outcome };
}

describe("query keys", () => {
  it("keep back ends and users apart, and share one prefix per back end", () => {
    const one = createReachabilityRest({ baseUrl: "/one" });
    const two = createReachabilityRest({ baseUrl: "/two" });
    expect(userReachabilityQueryOptions(one, "bob").queryKey).toEqual(
      reachabilityQueryKeys.user(one, "bob"),
    );
    expect(reachabilityQueryKeys.user(one, "bob")).not.toEqual(
      reachabilityQueryKeys.user(two, "bob"),
    );
    expect(reachabilityQueryKeys.user(one, "configuration")).not.toEqual(
      reachabilityQueryKeys.serviceConfiguration(one),
    );
    for (const key of [
      reachabilityQueryKeys.user(one, "x"),
      serviceConfigurationQueryOptions(one).queryKey,
    ]) {
      expect(key.slice(0, 2)).toEqual(reachabilityQueryKeys.all(one));
    }
  });

  it("let everything of a back end be invalidated", async () => {
    const fetch = stubFetch(() => Response.json(bob));
    const rest = createReachabilityRest({ baseUrl, fetch });
    const options = userReachabilityQueryOptions(rest, "bob");
    await queryClient.fetchQuery(options);
    await queryClient.invalidateQueries({ queryKey: reachabilityQueryKeys.all(rest) });
    expect(queryClient.getQueryState(options.queryKey)?.isInvalidated).toBe(true);
  });
});

describe("userReachabilityQueryOptions", () => {
  it("reads one user, and again only when the reading is older than 30 s", async () => {
    const fetch = stubFetch(() => Response.json(bob));
    const options = userReachabilityQueryOptions(createReachabilityRest({ baseUrl, fetch }), "bob");
    expect((await queryClient.fetchQuery(options)).is_online).toBe(true);
    await vi.advanceTimersByTimeAsync(29_000);
    await queryClient.fetchQuery(options);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(2_000);
    await queryClient.fetchQuery(options);
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  it.each([null, undefined, ""])("is switched off for %j", (identity) => {
    const rest = createReachabilityRest({ baseUrl });
    expect(userReachabilityQueryOptions(rest, identity).enabled).toBe(false);
  });

  it("waits as long as a 429 asks, then reads again", async () => {
    const { fetch, outcome } = fetchBob(refusal(429, { "Retry-After": "5" }), () =>
      Response.json(bob),
    );
    await vi.advanceTimersByTimeAsync(4_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await outcome).data).toEqual(bob);
  });

  it("waits until the date that a 429 gives", async () => {
    vi.setSystemTime("2026-11-22T10:00:00Z");
    const headers = { "Retry-After": "Sun, 22 Nov 2026 10:00:03 GMT" };
    const { fetch, outcome } = fetchBob(refusal(429, headers), () => Response.json(bob));
    await vi.advanceTimersByTimeAsync(2_999);
    expect(fetch).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect((await outcome).data).toEqual(bob);
  });

  it("gives up after four 429", async () => {
    const { fetch, outcome } = fetchBob(refusal(429, { "Retry-After": "1" }));
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await outcome).error).toMatchObject({ code: "http-error", status: 429 });
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it("does not wait longer than a minute", async () => {
    const { fetch, outcome } = fetchBob(refusal(429, { "Retry-After": "61" }));
    expect((await outcome).error).toMatchObject({ status: 429, retryAfterMs: 61_000 });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    [404, "not-found"],
    [401, "http-error"],
    [403, "http-error"],
    [400, "http-error"],
  ])("does not ask again after %i", async (status, code) => {
    const { fetch, outcome } = fetchBob(refusal(status));
    expect((await outcome).error).toMatchObject({ code, status });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("does not ask again after a wrong shape", async () => {
    const { fetch, outcome } = fetchBob(() => Response.json({ ...bob, is_online: 1 }));
    expect((await outcome).error).toMatchObject({ code: "invalid-response" });
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["a server error", refusal(502), { code: "http-error", status: 502 }],
    ["a 429 that does not say when", refusal(429), { code: "http-error", status: 429 }],
    ["no answer", () => Promise.reject(new TypeError("fetch failed")), { code: "read-failed" }],
  ])("shows %s at once", async (_, answer, expected) => {
    const { fetch, outcome } = fetchBob(answer);
    expect((await outcome).error).toMatchObject(expected);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it("aborts the request when the query is cancelled", async () => {
    const { fetch, outcome } = fetchBob(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(0);
    await queryClient.cancelQueries();
    expect(fetch.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
    expect((await outcome).data).toBeNull();
  });
});

describe("serviceConfigurationQueryOptions", () => {
  it("reads whether reachability is switched on, and keeps it for 5 min", async () => {
    const fetch = stubFetch(() => Response.json({ reachability_enabled: true }));
    const options = serviceConfigurationQueryOptions(createReachabilityRest({ baseUrl, fetch }));
    expect(await queryClient.fetchQuery(options)).toEqual({ reachability_enabled: true });
    expect(requestedUrl(fetch)).toBe("/api/reachability/configuration");
    await vi.advanceTimersByTimeAsync(299_000);
    await queryClient.fetchQuery(options);
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
