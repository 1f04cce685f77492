import { createTokenHandler, type TokenHandlerOptions } from "react-reachability/server";
import { describe, expect, it, vi } from "vitest";
import { accountSid, apiKey, apiSecret, serviceSid } from "./loopbackTwilio.js";

const complete: TokenHandlerOptions = {
  accountSid,
  apiKey,
  apiSecret,
  serviceSid,
  identify: (request) => request.headers.get("x-signed-in-as"),
};

const url = "https://app.test/api/token";
const signedInAs = (identity: string) =>
  new Request(url, { headers: { "x-signed-in-as": identity } });

/** The claims of the token in a response. */
async function claimsOf(response: Response): Promise<unknown> {
  const body: unknown = await response.json();
  if (typeof body !== "object" || body === null || !("token" in body)) throw new Error("no token");
  const payload = String(body.token).split(".")[1] ?? "";
  return JSON.parse(Buffer.from(payload, "base64url").toString());
}

describe("createTokenHandler", () => {
  it("gives a token with a Chat grant to whoever the session says it is", async () => {
    const response = await createTokenHandler(complete)(signedInAs("alice"));
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.clone().json()).toMatchObject({
      identity: "alice",
      chat_service_sid: serviceSid,
    });
    expect(await claimsOf(response)).toMatchObject({
      iss: apiKey,
      sub: accountSid,
      grants: { identity: "alice", chat: { service_sid: serviceSid } },
    });
  });

  it("takes no identity from the query or the body", async () => {
    const identify = () => "alice";
    const handler = createTokenHandler({ ...complete, identify });
    const body = JSON.stringify({ identity: "mallory" });
    const response = await handler(
      new Request(`${url}?identity=mallory`, { method: "POST", body }),
    );
    expect(await claimsOf(response)).toMatchObject({ grants: { identity: "alice" } });
  });

  it.each([
    [
      "throws",
      () => {
        throw new Error("no log");
      },
    ],
    ["rejects", () => Promise.reject(new Error("no log"))],
  ])("answers all the same when the log %s", async (_, fail) => {
    const handler = createTokenHandler({
      ...complete,
      identify: () => {
        throw new Error("no database");
      },
      onError: fail,
    });
    expect((await handler(signedInAs("alice"))).status).toBe(401);
  });

  it("lets a token live an hour unless told otherwise", async () => {
    const lifetimes = [undefined, 300, 86_400].map(async (ttlSeconds) => {
      const handler = createTokenHandler({
        ...complete,
        ...(ttlSeconds === undefined ? {} : { ttlSeconds }),
      });
      const claims: unknown = await claimsOf(await handler(signedInAs("alice")));
      if (typeof claims !== "object" || claims === null || !("exp" in claims && "iat" in claims))
        throw new Error("no times");
      return Number(claims.exp) - Number(claims.iat);
    });
    expect(await Promise.all(lifetimes)).toEqual([3600, 300, 86_400]);
  });

  it("grants push with a push credential", async () => {
    const handler = createTokenHandler({ ...complete, pushCredentialSid: "CR1" });
    expect(await claimsOf(await handler(signedInAs("alice")))).toMatchObject({
      grants: { chat: { push_credential_sid: "CR1" } },
    });
  });

  it.each([
    ["null", () => null],
    ["undefined", () => undefined],
    ["an empty string", async () => ""],
  ])("answers 401 when nobody is signed in (%s)", async (_, identify) => {
    const response = await createTokenHandler({ ...complete, identify })(new Request(url));
    expect(response.status).toBe(401);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });

  it("answers 401 when identify throws, and only the server hears why", async () => {
    const onError = vi.fn();
    const identify = () => Promise.reject(new Error("session store is down"));
    const response = await createTokenHandler({ ...complete, identify, onError })(new Request(url));
    expect([response.status, await response.text()]).toEqual([
      401,
      expect.not.stringContaining("store"),
    ]);
    expect(onError).toHaveBeenCalledOnce();
  });

  it("lets identify answer itself", async () => {
    const identify = () => new Response(null, { status: 303, headers: { location: "/login" } });
    expect((await createTokenHandler({ ...complete, identify })(new Request(url))).status).toBe(
      303,
    );
  });

  it.each(["PUT", "DELETE", "OPTIONS"])("answers 405 to %s", async (method) => {
    const response = await createTokenHandler(complete)(new Request(url, { method }));
    expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, POST"]);
  });
});

describe("createTokenHandler is made only with", () => {
  it.each([0, -1, 10, 299, 300.5, Number.NaN])(
    "a lifetime that works (%d s does not), and says why",
    (ttlSeconds) => {
      expect(() => createTokenHandler({ ...complete, ttlSeconds })).toThrow(/unreliable/);
    },
  );

  it("a lifetime that Twilio takes", () => {
    expect(() => createTokenHandler({ ...complete, ttlSeconds: 86_401 })).toThrow(/24 hours/);
  });

  it.each([
    ["accountSid", { accountSid: "SK1" }, /accountSid must .* AC/],
    ["apiKey", { apiKey: "" }, /apiKey must .* SK/],
    ["apiSecret", { apiSecret: "" }, /apiSecret is missing/],
    ["serviceSid", { serviceSid: "CH1" }, /serviceSid must .* IS/],
    ["pushCredentialSid", { pushCredentialSid: "x" }, /pushCredentialSid must .* CR/],
  ])("a right %s, and names it without its value", (_, wrong, message) => {
    expect(() => createTokenHandler({ ...complete, ...wrong })).toThrow(message);
    expect(() => createTokenHandler({ ...complete, ...wrong })).not.toThrow(apiSecret);
  });

  it("a push credential that is one, also where plain JavaScript has null for none", () => {
    // @ts-expect-error the types know it
    expect(() => createTokenHandler({ ...complete, pushCredentialSid: null })).toThrow(
      /pushCredentialSid must/,
    );
  });

  it("identify", () => {
    const { identify: _, ...without } = complete;
    // @ts-expect-error plain JavaScript can leave it out
    expect(() => createTokenHandler(without)).toThrow(/needs identify/);
  });
});
