import type { DevService } from "react-reachability/dev-service";
import { createReachabilityRest, ReachabilityHttpError } from "react-reachability/rest";
import { createReachabilityHandler, createTokenHandler } from "react-reachability/server";
import { beforeEach, describe, expect, it } from "vitest";
import { connect, startService, toldLine } from "../dev-service/support/sdk.js";
import { accountSid, apiKey, apiSecret, serviceSid, twilioClientFor } from "./loopbackTwilio.js";

let service: DevService;
beforeEach(async () => {
  service = await startService({
    accountSid,
    apiKey,
    apiSecret,
    serviceSid,
    reachabilityEnabled: false,
    users: ["bob"],
  });
});

describe("the official twilio library against the dev service", () => {
  const conversations = () =>
    twilioClientFor(service.httpUrl).conversations.v1.services(serviceSid);

  it("reads reachability as off at first, switches it on and off again", async () => {
    const configuration = conversations().configuration();
    expect((await configuration.fetch()).reachabilityEnabled).toBe(false);
    expect((await configuration.update({ reachabilityEnabled: true })).reachabilityEnabled).toBe(
      true,
    );
    expect((await configuration.fetch()).reachabilityEnabled).toBe(true);
    expect((await configuration.update({ reachabilityEnabled: false })).reachabilityEnabled).toBe(
      false,
    );
  });

  it("gets values from a fetch, and null flags from a list", async () => {
    await conversations().configuration().update({ reachabilityEnabled: true });
    await connect(service, "alice");
    const { isOnline, isNotifiable } = await conversations().users("alice").fetch();
    expect({ isOnline, isNotifiable }).toEqual({ isOnline: true, isNotifiable: null });
    expect((await conversations().users("bob").fetch()).isOnline).toBeNull();
    const listed = await conversations().users.list();
    const flags = new Map(
      listed.map((user) => [user.identity, [user.isOnline, user.isNotifiable]]),
    );
    expect(flags).toEqual(
      new Map([
        ["alice", [null, null]],
        ["bob", [null, null]],
      ]),
    );
  });

  it("gets null flags while reachability is off", async () => {
    await connect(service, "alice");
    expect((await conversations().users("alice").fetch()).isOnline).toBeNull();
  });
});

describe("rest client, handler, library and dev service together", () => {
  /** What a browser would read, without a network between page and back end. */
  const rest = () => {
    const handler = createReachabilityHandler({
      twilio: twilioClientFor(service.httpUrl),
      serviceSid,
      basePath: "/api/reachability",
      authorize: (request) => request.headers.get("cookie") === "signed-in",
    });
    return (cookie: string) =>
      createReachabilityRest({
        baseUrl: "https://app.test/api/reachability",
        headers: { cookie },
        fetch: (url, init) => handler(new Request(url, init)),
      });
  };

  it("tell a signed-in page who is online, and whether the feature is on", async () => {
    const page = rest()("signed-in");
    expect((await page.fetchServiceConfiguration()).reachability_enabled).toBe(false);
    service.setReachabilityEnabled(true);
    expect((await page.fetchServiceConfiguration()).reachability_enabled).toBe(true);
    const bob = await connect(service, "bob");
    const { client: alice } = await connect(service, "alice");
    await bob.client.getUser("alice");
    expect(await page.fetchUser("alice")).toMatchObject({ identity: "alice", is_online: true });
    await alice.shutdown();
    await toldLine(bob, "online alice false");
    expect(await page.fetchUser("alice")).toMatchObject({ is_online: false });
  });

  it.each(["bob@example.com", "team/bob", "a#b", "a?b", "100%", "%2e%2e", "__proto__", "🦊"])(
    "read the identity %s",
    async (identity) => {
      service.setReachabilityEnabled(true);
      await connect(service, identity);
      expect(await rest()("signed-in").fetchUser(identity)).toMatchObject({
        identity,
        is_online: true,
      });
    },
  );

  it("refuse others, and say so of unknown users", async () => {
    await expect(rest()("a stranger").fetchUser("bob")).rejects.toMatchObject({
      code: "http-error",
      status: 403,
    });
    await expect(rest()("signed-in").fetchUser("nobody")).rejects.toBeInstanceOf(
      ReachabilityHttpError,
    );
    await expect(rest()("signed-in").fetchUser("nobody")).rejects.toMatchObject({
      code: "not-found",
    });
  });

  it("show nobody by sid who was asked for by sid", async () => {
    const { sid } = await rest()("signed-in").fetchUser("bob");
    await expect(rest()("signed-in").fetchUser(String(sid))).rejects.toMatchObject({
      code: "not-found",
    });
  });
});

describe("createTokenHandler", () => {
  it("mints tokens that the service takes from the real SDK", async () => {
    const handler = createTokenHandler({
      accountSid,
      apiKey,
      apiSecret,
      serviceSid,
      identify: () => "carol@example.com",
    });
    const body: unknown = await (await handler(new Request("https://app.test/api/token"))).json();
    if (typeof body !== "object" || body === null || !("token" in body))
      throw new Error("no token");
    const { client } = await connect(service, "", { token: String(body.token) });
    expect(client.user.identity).toBe("carol@example.com");
  });
});
