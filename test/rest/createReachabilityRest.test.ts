import {
  createReachabilityRest,
  ReachabilityError,
  ReachabilityHttpError,
} from "react-reachability/rest";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bob, requestedUrl, stubFetch } from "./stubFetch.js";

const baseUrl = "/api/reachability";
const answering = (body: unknown) => stubFetch(() => Response.json(body));

async function failureOf(read: Promise<unknown>): Promise<ReachabilityError> {
  const error: unknown = await read.then(
    () => new Error("the read did not fail"),
    (reason: unknown) => reason,
  );
  if (!(error instanceof ReachabilityError)) throw error;
  return error;
}

describe("reading a user", () => {
  it("gives the resource as the API returns it", async () => {
    const rest = createReachabilityRest({ baseUrl, fetch: answering(bob) });
    expect(await rest.fetchUser("bob")).toEqual(bob);
  });

  it("keeps null flags null", async () => {
    const fetch = answering({ identity: "bob", is_online: null, is_notifiable: null });
    const user = await createReachabilityRest({ baseUrl, fetch }).fetchUser("bob");
    expect([user.is_online, user.is_notifiable]).toEqual([null, null]);
  });

  it.each([
    ["bob@example.com", "bob%40example.com"],
    ["team/bob?x=1#y", "team%2Fbob%3Fx%3D1%23y"],
    ["100%", "100%25"],
    ["%2e%2e", "%252e%252e"],
    ["bob\u0000\r\n", "bob%00%0D%0A"],
    ["__proto__", "__proto__"],
    ["...", "..."],
    ["Zoë 🦊", "Zo%C3%AB%20%F0%9F%A6%8A"],
  ])("asks for %s as one path segment", async (identity, segment) => {
    const fetch = answering(bob);
    await createReachabilityRest({ baseUrl, fetch }).fetchUser(identity);
    expect(requestedUrl(fetch)).toBe(`/api/reachability/users/${segment}`);
    // What a browser makes of it must still be below the base.
    expect(new URL(requestedUrl(fetch), "https://app.test").pathname).toBe(
      `/api/reachability/users/${segment}`,
    );
  });

  it.each([
    ["nothing", ""],
    ["a dot", "."],
    ["two dots", ".."],
    ["half an emoji", "bob\ud83e"],
  ])("refuses %s before any request", async (_, identity) => {
    const fetch = answering(bob);
    const error = await failureOf(createReachabilityRest({ baseUrl, fetch }).fetchUser(identity));
    expect(error.code).toBe("invalid-argument");
    expect(error.message).toContain("no URL can carry the identity");
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ["is_online", { ...bob, is_online: "true" }],
    ["is_online", { identity: "bob", is_notifiable: null }],
    ["is_notifiable", { ...bob, is_notifiable: 0 }],
    ["identity", { ...bob, identity: null }],
    ["friendly_name", { ...bob, friendly_name: 7 }],
  ])("names %s when it has a wrong shape", async (field, body) => {
    const rest = createReachabilityRest({ baseUrl, fetch: answering(body) });
    const error = await failureOf(rest.fetchUser("bob"));
    expect(error.code).toBe("invalid-response");
    expect(error.message).toContain(`answer's ${field} is`);
  });

  it.each([[null], [[bob]], ["bob"]])("refuses %j as a resource", async (body) => {
    const rest = createReachabilityRest({ baseUrl, fetch: answering(body) });
    expect((await failureOf(rest.fetchUser("bob"))).code).toBe("invalid-response");
  });

  it("says so when a page comes back instead of JSON", async () => {
    const fetch = stubFetch(() => new Response("<!doctype html>"));
    const error = await failureOf(createReachabilityRest({ baseUrl, fetch }).fetchUser("bob"));
    expect(error.code).toBe("invalid-response");
    expect(error.message).toContain("baseUrl");
  });
});

describe("reading the Service's configuration", () => {
  it("gives the resource", async () => {
    const fetch = answering({ chat_service_sid: "IS1", reachability_enabled: false });
    const rest = createReachabilityRest({ baseUrl: "https://app.test/api/", fetch });
    expect((await rest.fetchServiceConfiguration()).reachability_enabled).toBe(false);
    expect(requestedUrl(fetch)).toBe("https://app.test/api/configuration");
  });

  it("names reachability_enabled when it is missing", async () => {
    const rest = createReachabilityRest({ baseUrl, fetch: answering({ chat_service_sid: "IS1" }) });
    const error = await failureOf(rest.fetchServiceConfiguration());
    expect(error.code).toBe("invalid-response");
    expect(error.message).toContain("reachability_enabled");
  });
});

describe("an answer other than success", () => {
  const failing = async (response: Response) => {
    const fetch = stubFetch(() => response);
    const error = await failureOf(createReachabilityRest({ baseUrl, fetch }).fetchUser("bob"));
    if (!(error instanceof ReachabilityHttpError)) throw error;
    return error;
  };

  it("is not-found for an unknown identity", async () => {
    const { code, status } = await failing(new Response("{}", { status: 404 }));
    expect({ code, status }).toEqual({ code: "not-found", status: 404 });
  });

  it.each([400, 401, 403, 405, 429, 500, 502, 504])(
    "is http-error with status %i",
    async (status) => {
      const error = await failing(new Response("nope", { status }));
      expect({ code: error.code, status: error.status }).toEqual({ code: "http-error", status });
    },
  );

  it("carries the seconds of Retry-After", async () => {
    const headers = { "Retry-After": "7" };
    expect((await failing(new Response(null, { status: 429, headers }))).retryAfterMs).toBe(7000);
  });

  describe("at a certain time", () => {
    beforeEach(() => vi.useFakeTimers({ now: Date.parse("2026-11-22T10:00:00Z") }));
    afterEach(() => void vi.useRealTimers());

    it.each([
      ["carries the date of Retry-After as a time to wait", "Sun, 22 Nov 2026 10:00:09 GMT", 9000],
      ["never waits a negative time", "Sun, 22 Nov 2026 09:00:00 GMT", 0],
      ["ignores a Retry-After that it cannot read", "soon", null],
      ["ignores an empty Retry-After", "", null],
    ])("%s", async (_what, retryAfter, ms) => {
      const headers = { "Retry-After": retryAfter };
      expect((await failing(new Response(null, { status: 429, headers }))).retryAfterMs).toBe(ms);
    });
  });
});

describe("createReachabilityRest", () => {
  it("says what to pass where the base URL is missing", () => {
    const forgotten = undefined as unknown as string;
    expect(() => createReachabilityRest({ baseUrl: forgotten })).toThrow(
      /baseUrl is undefined. Pass where createReachabilityHandler is mounted/,
    );
  });
});

describe("the request", () => {
  it("sends the headers, asking a function each time, and never takes a cached answer", async () => {
    const fetch = answering(bob);
    let session = 0;
    const headers = async () => ({ authorization: `Session ${(session += 1)}` });
    const rest = createReachabilityRest({ baseUrl, fetch, headers });
    await rest.fetchUser("bob");
    await rest.fetchUser("bob");
    const sent = fetch.mock.calls.map(([, init]) => ({
      authorization: new Headers(init?.headers).get("authorization"),
      cache: init?.cache,
    }));
    expect(sent).toEqual([
      { authorization: "Session 1", cache: "no-store" },
      { authorization: "Session 2", cache: "no-store" },
    ]);
  });

  it("is aborted with its signal", async () => {
    const controller = new AbortController();
    const fetch = stubFetch(
      () =>
        new Promise((_, reject) => {
          controller.signal.addEventListener("abort", () => reject(controller.signal.reason));
        }),
    );
    const read = createReachabilityRest({ baseUrl, fetch }).fetchUser("bob", {
      signal: controller.signal,
    });
    controller.abort();
    expect((await failureOf(read)).code).toBe("aborted");
    expect(fetch.mock.calls[0]?.[1]?.signal).toBe(controller.signal);
  });

  it("is read-failed with its cause when there is no answer", async () => {
    const cause = new TypeError("fetch failed");
    const fetch = stubFetch(() => Promise.reject(cause));
    const error = await failureOf(createReachabilityRest({ baseUrl, fetch }).fetchUser("bob"));
    expect(error.code).toBe("read-failed");
    expect(error.cause).toBe(cause);
  });
});
