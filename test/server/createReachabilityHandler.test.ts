import { inspect } from "node:util";
import {
  createReachabilityHandler,
  type ReachabilityHandlerOptions,
} from "react-reachability/server";
import { describe, expect, it, vi } from "vitest";
import { apiSecret, serviceSid, startUpstream, twilioClientFor } from "./loopbackTwilio.js";

const origin = "https://app.test";
const base = `${origin}/api/reachability`;

/** A handler over the official library, with a server of ours in Twilio's place that answers every request alike. */
async function setUp(
  answer: { status?: number; headers?: Record<string, string>; body?: unknown } = {},
  options: Partial<ReachabilityHandlerOptions> = {},
) {
  const { status = 200, headers = {}, body } = answer;
  const upstream = await startUpstream((request, response) => {
    const identity = decodeURIComponent((request.url ?? "").split("/").at(-1) ?? "");
    response.writeHead(status, { "content-type": "application/json", ...headers });
    response.end(typeof body === "string" ? body : JSON.stringify(body ?? aUser(identity)));
  });
  const handler = createReachabilityHandler({
    twilio: twilioClientFor(upstream.origin),
    serviceSid,
    authorize: () => true,
    basePath: "/api/reachability",
    ...options,
  });
  return {
    ...upstream,
    handler,
    get: (path: string, init?: RequestInit) => handler(new Request(`${base}${path}`, init)),
  };
}

const aUser = (identity: string) => ({
  sid: "US1",
  account_sid: "AC-of-the-account",
  chat_service_sid: serviceSid,
  role_sid: "RL1",
  identity,
  friendly_name: "A name",
  attributes: '{"private":true}',
  is_online: true,
  is_notifiable: false,
  date_created: "2026-01-02T03:04:05Z",
  date_updated: "2026-01-02T03:04:05Z",
  url: "https://conversations.twilio.com/…",
  links: {},
});

/** The status of a refusal that is a JSON problem and tells nothing but that. */
async function problemStatus(response: Response): Promise<number> {
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body: unknown = await response.clone().json();
  const kinds = Object.entries(Object(body)).map(([name, value]) => `${name}: ${typeof value}`);
  expect(kinds).toEqual(["type: string", "title: string", "status: number", "detail: string"]);
  expect(body).toMatchObject({ type: "about:blank", status: response.status });
  return response.status;
}

describe("GET /users/:identity", () => {
  it("gives what presence needs, and keeps the rest on the server", async () => {
    const { get } = await setUp();
    const response = await get("/users/bob");
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({
      sid: "US1",
      identity: "bob",
      friendly_name: "A name",
      chat_service_sid: serviceSid,
      is_online: true,
      is_notifiable: false,
      date_created: "2026-01-02T03:04:05Z",
      date_updated: "2026-01-02T03:04:05Z",
    });
  });

  it.each([
    "bob@example.com",
    "team/bob",
    "a#b",
    "a?b=c",
    "100%",
    "%2e%2e",
    "a\\b",
    "__proto__",
    "🦊",
    "...",
  ])("asks Twilio for %s as one path segment", async (identity) => {
    const { get, asked } = await setUp();
    const response = await get(`/users/${encodeURIComponent(identity)}`);
    expect(await response.json()).toMatchObject({ identity });
    expect(asked).toEqual([`/v1/Services/${serviceSid}/Users/${encodeURIComponent(identity)}`]);
  });

  it.each([
    ["a slash", "/users/a/b"],
    ["dots behind a slash", "/users/a/%252e%252e/b"],
    ["a NUL", "/users/bob%00"],
    ["a line break", "/users/bob%0d%0aX-Header:1"],
    ["a broken escape", "/users/%E0%A4%A"],
    ["10 kB", `/users/${"b".repeat(10_240)}`],
  ])("answers 400 to an identity with %s, without asking anybody", async (_, path) => {
    const authorize = vi.fn(() => true);
    const { get, asked } = await setUp({}, { authorize });
    expect(await problemStatus(await get(path))).toBe(400);
    expect(asked).toEqual([]);
    expect(authorize).not.toHaveBeenCalled();
  });

  it("answers 400 to dot segments from a server that does not remove them", async () => {
    const { handler, asked } = await setUp();
    for (const dots of ["..", "."]) {
      const request = new Request(`${base}/users/bob`);
      // A Request of the platform normalises its URL; an adapter's need not.
      vi.spyOn(request, "url", "get").mockReturnValue(`${base}/users/${encodeURIComponent(dots)}`);
      expect((await handler(request)).status).toBe(404);
    }
    expect(asked).toEqual([]);
  });

  it("does not show by a sid what was not authorized by identity", async () => {
    const { get } = await setUp({ body: aUser("boss") });
    expect(await problemStatus(await get("/users/US1"))).toBe(404);
  });
});

describe("GET /configuration", () => {
  it("says whether reachability is switched on", async () => {
    const body = { chat_service_sid: serviceSid, reachability_enabled: true, url: "x", links: {} };
    const { get, asked } = await setUp({ body });
    expect(await (await get("/configuration")).json()).toEqual({
      chat_service_sid: serviceSid,
      reachability_enabled: true,
    });
    expect(asked).toEqual([`/v1/Services/${serviceSid}/Configuration`]);
  });
});

describe("routes", () => {
  it.each([
    "",
    "/",
    "/users",
    "/users/",
    "/user/bob",
    "/configuration/x",
    "/Users/bob",
    "/users/..",
    "/users/%2e%2e",
  ])("answers 404 to %s", async (path) => {
    const { get, asked } = await setUp();
    expect(await problemStatus(await get(path))).toBe(404);
    expect(asked).toEqual([]);
  });

  it("answers 404 outside its base", async () => {
    const { handler } = await setUp();
    expect(await problemStatus(await handler(new Request(`${origin}/elsewhere/users/bob`)))).toBe(
      404,
    );
    expect(
      await problemStatus(await handler(new Request(`${origin}/api/reachability2/users/bob`))),
    ).toBe(404);
  });

  it.each(["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"])(
    "answers 405 to %s, saying what is allowed",
    async (method) => {
      const { get, asked } = await setUp();
      const response = await get("/users/bob", { method });
      expect(await problemStatus(response)).toBe(405);
      expect(response.headers.get("allow")).toBe("GET");
      expect(asked).toEqual([]);
    },
  );

  it.each([
    "/users/bob",
    "/deep/down/users/bob",
    "/users/me/reachability/users/bob",
    "/users/bob/",
  ])("finds %s wherever it is mounted when no base is given", async (path) => {
    const { origin: upstream } = await startUpstream((_, response) => {
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(aUser("bob")));
    });
    const handler = createReachabilityHandler({
      twilio: twilioClientFor(upstream),
      serviceSid,
      authorize: () => true,
    });
    expect((await handler(new Request(origin + path))).status).toBe(200);
    expect(await problemStatus(await handler(new Request(`${origin}/bob`)))).toBe(404);
  });
});

it.each([
  ["/configuration", { type: "read-configuration" }],
  ["/users/me/reachability/configuration", { type: "read-configuration" }],
  ["/users/configuration", { type: "read-user", identity: "configuration" }],
])("takes %s for %j where no base is given", async (path, action) => {
  const { origin: upstream } = await startUpstream((_, response) => response.end("{}"));
  const authorize = vi.fn(() => false);
  const handler = createReachabilityHandler({
    twilio: twilioClientFor(upstream),
    serviceSid,
    authorize,
  });
  await handler(new Request(origin + path));
  expect(authorize).toHaveBeenCalledWith(expect.any(Request), action);
});

it.each(["/äpi", "/a b/", "%C3%A4pi", "/api/reachability//"])(
  "finds its resources below the base %j",
  async (basePath) => {
    const { handler } = await setUp({}, { basePath });
    const below = basePath.replace(/^\/*/, "/").replace(/\/*$/, "");
    expect((await handler(new Request(`${origin}${below}/users/bob`))).status).toBe(200);
    expect((await handler(new Request(`${origin}/elsewhere/users/bob`))).status).toBe(404);
  },
);

describe("authorize", () => {
  it("is told the request and the decoded identity", async () => {
    const authorize = vi.fn(async () => true);
    const { get } = await setUp(
      { body: { reachability_enabled: true, ...aUser("a/b") } },
      { authorize },
    );
    await get("/users/a%2Fb", { headers: { cookie: "session=1" } });
    await get("/configuration");
    expect(authorize.mock.calls).toEqual([
      [expect.any(Request), { type: "read-user", identity: "a/b" }],
      [expect.any(Request), { type: "read-configuration" }],
    ]);
  });

  it("refuses with 403, and nothing is asked of Twilio", async () => {
    const { get, asked } = await setUp({}, { authorize: () => false });
    expect(await problemStatus(await get("/users/bob"))).toBe(403);
    expect(asked).toEqual([]);
  });

  it("may answer itself", async () => {
    const headers = { "www-authenticate": "Bearer" };
    const { get } = await setUp(
      {},
      { authorize: () => new Response(null, { status: 401, headers }) },
    );
    const response = await get("/users/bob");
    expect([response.status, response.headers.get("www-authenticate")]).toEqual([401, "Bearer"]);
  });

  it("refuses when it throws, and only the server hears why", async () => {
    const onError = vi.fn();
    const why = new Error("session store is down");
    const { get } = await setUp({}, { authorize: () => Promise.reject(why), onError });
    const response = await get("/users/bob");
    expect(await response.clone().text()).not.toContain("session store");
    expect(await problemStatus(response)).toBe(403);
    expect(onError).toHaveBeenCalledWith(why, expect.any(Request));
  });

  it.each([
    ["undefined", undefined],
    ["a truthy string", "yes"],
    ["an object", {}],
  ])("does not take %s for consent", async (_, verdict) => {
    // @ts-expect-error plain JavaScript can return anything
    const { get } = await setUp({}, { authorize: () => verdict });
    expect(await problemStatus(await get("/users/bob"))).toBe(403);
  });

  it("is mandatory", () => {
    const options = { twilio: twilioClientFor(origin), serviceSid };
    // @ts-expect-error plain JavaScript can leave it out
    expect(() => createReachabilityHandler(options)).toThrow(/needs authorize/);
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("the log is full");
      },
    ],
    ["rejects", () => Promise.reject(new Error("the log is full"))],
  ])("refuses as before where onError %s itself", async (_, onError) => {
    const { get } = await setUp({}, { authorize: () => Promise.reject(new Error("no")), onError });
    expect(await problemStatus(await get("/users/bob"))).toBe(403);
  });

  it("comes with twilio's client and a serviceSid", () => {
    const authorize = () => true;
    // @ts-expect-error plain JavaScript can leave it out
    expect(() => createReachabilityHandler({ serviceSid, authorize })).toThrow(/needs twilio/);
    expect(() =>
      // @ts-expect-error plain JavaScript can leave it out
      createReachabilityHandler({ twilio: twilioClientFor(origin), authorize }),
    ).toThrow(/needs serviceSid/);
  });

  it.each([Infinity, Number.NaN, 0, -1, 2 ** 31])(
    "refuses a timeoutMs of %d, with which every read would fail",
    async (timeoutMs) => {
      await expect(setUp({}, { timeoutMs })).rejects.toThrow(/timeoutMs is .* but must be/);
    },
  );

  it.each(["", "../Services", "IS1/Users"])(
    "comes with a serviceSid that is one (%j is not)",
    (wrong) => {
      const options = { twilio: twilioClientFor(origin), serviceSid: wrong, authorize: () => true };
      expect(() => createReachabilityHandler(options)).toThrow(/needs serviceSid/);
    },
  );
});

describe("when Twilio does not give the resource", () => {
  const secretBody = { code: 20003, message: "upstream words", more_info: "https://upstream.test" };

  it.each([
    [400, 502],
    [401, 502],
    [403, 502],
    [404, 404],
    [409, 502],
    [429, 429],
    [500, 502],
    [502, 502],
    [503, 502],
    [504, 504],
    [302, 502],
  ])("answers %i of Twilio's with %i, and leaks nothing", async (upstreamStatus, status) => {
    const onError = vi.fn();
    const { get } = await setUp(
      { status: upstreamStatus, body: secretBody, headers: { location: "/upstream" } },
      { onError },
    );
    const response = await get("/users/bob");
    const text = await response.clone().text();
    expect(text).not.toMatch(/upstream|20003|SK0|AC0|at .*\.[jt]s/);
    expect(text).not.toContain(apiSecret);
    expect(await problemStatus(response)).toBe(status);
    const logged = onError.mock.calls.map(([error]) => String(error));
    // An unknown user is no trouble of the server's.
    const expected = status === 404 ? [] : [`answered with ${upstreamStatus}`];
    expect(logged.map((line) => /answered with \d+/.exec(line)?.[0])).toEqual(expected);
  });

  it("tells the server when the Service itself is unknown", async () => {
    const onError = vi.fn();
    const { get } = await setUp({ status: 404, body: secretBody }, { onError });
    expect(await problemStatus(await get("/configuration"))).toBe(404);
    expect(String(onError.mock.calls[0]?.[0])).toContain("answered with 404");
  });

  it("passes on how long a 429 asks to wait", async () => {
    const { get } = await setUp({
      status: 429,
      headers: { "Retry-After": "17" },
      body: secretBody,
    });
    expect((await get("/users/bob")).headers.get("retry-after")).toBe("17");
  });

  it.each([
    ["1.5", "2"],
    ["Fri, 01 Jan 2027 00:00:00 GMT", "Fri, 01 Jan 2027 00:00:00 GMT"],
  ])("passes on a Retry-After of %s as %s", async (given, told) => {
    const { get } = await setUp({
      status: 429,
      headers: { "Retry-After": given },
      body: secretBody,
    });
    expect((await get("/users/bob")).headers.get("retry-after")).toBe(told);
  });

  it.each([
    ["nothing", {}],
    ["a time that is over", { "Retry-After": "-5" }],
    ["nonsense", { "Retry-After": "upstream words" }],
  ])("says 1 second when a 429 says %s", async (_, headers) => {
    const { get } = await setUp({ status: 429, headers, body: secretBody });
    expect((await get("/users/bob")).headers.get("retry-after")).toBe("1");
  });

  it.each([
    ["a wrong shape", { identity: "bob" }],
    ["no JSON", "<html>upstream</html>"],
    ["null", "null"],
  ])("answers %s with 502", async (_, body) => {
    const { get } = await setUp({ body });
    expect(await problemStatus(await get("/users/bob"))).toBe(502);
  });

  it("answers silence with 504, by the handler's time-out or by the client's own", async () => {
    const { origin: silent } = await startUpstream(() => {});
    const shared = { serviceSid, authorize: () => true };
    const byHandler = createReachabilityHandler({
      ...shared,
      twilio: twilioClientFor(silent),
      timeoutMs: 50,
    });
    expect(await problemStatus(await byHandler(new Request(`${base}/users/bob`)))).toBe(504);
    const byClient = createReachabilityHandler({
      ...shared,
      twilio: twilioClientFor(silent, { timeout: 50 }),
    });
    expect(await problemStatus(await byClient(new Request(`${base}/users/bob`)))).toBe(504);
  });

  it("answers a refused connection with 502, and no credential reaches the log", async () => {
    const onError = vi.fn();
    const { handler } = await setUp({}, { twilio: twilioClientFor("http://127.0.0.1:1"), onError });
    expect(await problemStatus(await handler(new Request(`${base}/users/bob`)))).toBe(502);
    const logged = inspect(onError.mock.calls[0]?.[0], { depth: null, showHidden: true });
    expect(logged).toContain("ECONNREFUSED");
    expect(logged).not.toMatch(/Basic|the-secret/);
  });
});
