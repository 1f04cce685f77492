import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { createReachabilityRest } from "react-reachability/rest";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { createBackEnd } from "../../examples/server/backEnd.js";
import { createApp } from "../../examples/server/hono/createApp.js";
import { createRequestListener } from "../../examples/server/node/createRequestListener.js";
import { readTwilioEnvironment } from "../../examples/server/readTwilioEnvironment.js";
import { createSessions } from "../../examples/server/sessions.js";
import { connect, startService } from "../dev-service/support/sdk.js";
import { accountSid, apiKey, apiSecret, serviceSid, twilioClientFor } from "./loopbackTwilio.js";

const credentials = { accountSid, apiKey, apiSecret, serviceSid };
const secret = "a secret of at least thirty-two characters";
const sessions = createSessions(secret);
const cookieOf = (identity: string) => sessions.cookieFor(identity).split(";")[0] ?? "";

const listeners = {
  "plain Node": (backEnd: ReturnType<typeof createBackEnd>) => createRequestListener(backEnd),
  Hono: (backEnd: ReturnType<typeof createBackEnd>) =>
    getRequestListener(createApp(backEnd).fetch, { overrideGlobalObjects: false }),
};

describe.each(Object.entries(listeners))("the example for %s", (_, listenerFor) => {
  /** The example on loopback, with the dev service in Twilio's place. */
  async function start() {
    const service = await startService({ ...credentials, users: ["bob"] });
    const backEnd = createBackEnd({
      environment: credentials,
      twilio: twilioClientFor(service.httpUrl),
      identify: sessions.identify,
    });
    const server = createServer(listenerFor(backEnd));
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(
      () =>
        new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    );
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("not listening on a port");
    return { service, url: `http://127.0.0.1:${address.port}` };
  }

  it("signs a user in with the real SDK and shows them online to others", async () => {
    const { service, url } = await start();
    const response = await fetch(`${url}/api/token`, {
      method: "POST",
      headers: { cookie: cookieOf("alice@example.com") },
    });
    const body: unknown = await response.json();
    if (typeof body !== "object" || body === null || !("token" in body))
      throw new Error("no token");
    await connect(service, "", { token: String(body.token) });
    const rest = createReachabilityRest({
      baseUrl: `${url}/api/reachability`,
      headers: { cookie: cookieOf("bob") },
    });
    expect(await rest.fetchUser("alice@example.com")).toMatchObject({ is_online: true });
    expect((await rest.fetchServiceConfiguration()).reachability_enabled).toBe(true);
    await expect(rest.fetchUser("nobody")).rejects.toMatchObject({ code: "not-found" });
  });

  it("refuses whoever is not signed in, or says so falsely", async () => {
    const { url } = await start();
    const forged = cookieOf("alice").replace("alice", "mallory");
    for (const cookie of ["", forged, "session=alice", "session=alice.", "session=."]) {
      for (const path of [
        "/api/token",
        "/api/reachability/users/bob",
        "/api/reachability/configuration",
      ]) {
        expect((await fetch(url + path, { headers: { cookie } })).status).toBe(401);
      }
    }
  });

  it("answers what it does not serve with 404, 405 and 400", async () => {
    const { url } = await start();
    const headers = { cookie: cookieOf("alice") };
    const statusOf = async (path: string, method = "GET") =>
      (await fetch(url + path, { method, headers })).status;
    expect(await statusOf("/")).toBe(404);
    expect(await statusOf("/api/reachability/else")).toBe(404);
    expect(await statusOf("/api/reachability/users/bob", "DELETE")).toBe(405);
    expect(await statusOf("/api/reachability/users/bob%00")).toBe(400);
  });
});

describe("the example for Next.js", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it("needs no secret to be built, and answers with route handlers", async () => {
    const users =
      await import("../../examples/server/next/app/api/reachability/[...path]/route.js");
    const token = await import("../../examples/server/next/app/api/token/route.js");
    expect(() => token.POST(new Request("https://app.test/api/token"))).toThrow(/TWILIO_/);
    vi.stubEnv("TWILIO_ACCOUNT_SID", accountSid);
    vi.stubEnv("TWILIO_API_KEY", apiKey);
    vi.stubEnv("TWILIO_API_SECRET", apiSecret);
    vi.stubEnv("TWILIO_CONVERSATIONS_SERVICE_SID", serviceSid);
    vi.stubEnv("SESSION_SECRET", secret);
    const request = (path: string, init?: RequestInit) =>
      new Request(`https://app.test/api${path}`, init);
    expect((await users.GET(request("/reachability/users/bob"))).status).toBe(401);
    const signedIn = { method: "POST", headers: { cookie: cookieOf("alice") } };
    expect((await token.POST(request("/token", signedIn))).status).toBe(200);
  });
});

describe("readTwilioEnvironment", () => {
  const complete = {
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_API_KEY: apiKey,
    TWILIO_API_SECRET: apiSecret,
    TWILIO_CONVERSATIONS_SERVICE_SID: serviceSid,
  };

  it("reads all four, trimmed", () => {
    const padded = { ...complete, TWILIO_API_KEY: ` ${apiKey}\n` };
    expect(readTwilioEnvironment(padded)).toEqual(credentials);
  });

  it.each([[{}], [{ TWILIO_API_SECRET: "", TWILIO_API_KEY: "  " }]])(
    "is null when none is set (%j)",
    (environment) => {
      expect(readTwilioEnvironment(environment)).toBeNull();
    },
  );

  it("names what is missing, in one sentence, without a value", () => {
    const half = { TWILIO_ACCOUNT_SID: accountSid, TWILIO_API_SECRET: apiSecret };
    expect(() => readTwilioEnvironment(half)).toThrow(
      /^Twilio is configured by half: set TWILIO_API_KEY, TWILIO_CONVERSATIONS_SERVICE_SID as well, or none of the four variables\.$/,
    );
  });

  it("names what cannot be right, without its value", () => {
    const swapped = { ...complete, TWILIO_API_KEY: apiSecret, TWILIO_API_SECRET: apiKey };
    expect(() => readTwilioEnvironment(swapped)).toThrow(/TWILIO_API_KEY must start with SK/);
    expect(() => readTwilioEnvironment(swapped)).not.toThrow(apiSecret);
  });
});
