import { describe, expect, test } from "vitest";
import { startDevService } from "../../src/dev-service/startDevService.js";
import { encodeFrame } from "../../src/dev-service/wire/encodeFrame.js";
import { createFakeClock } from "./support/fakeClock.js";
import { fetchJson } from "./support/fetchJson.js";
import { openSession, openSocket, statusCode } from "./support/rawClient.js";
import { startService } from "./support/sdk.js";

describe("what a misbehaving client gets, while the others notice nothing", () => {
  test.each([
    ["bytes that are no frame", Buffer.from("hello")],
    ["a text message", "TWILSOCK V3.0 2\r\n{}"],
  ])("%s: a close with 406", async (_what, bytes) => {
    const service = await startService();
    const bystander = await openSession(service, "bystander");
    const client = await openSession(service, "mallory");
    client.send(bytes);
    const { header } = await client.next((frame) => frame.header.method === "close");
    expect(statusCode(header["status"])).toBe(406);
    expect((await bystander.request("GET", "/Client/v2/Configuration")).status).toBe(200);
  });

  test("an oversized frame: the socket is closed with 1009", async () => {
    const service = await startService();
    const bystander = await openSession(service, "bystander");
    const client = await openSession(service, "mallory");
    client.send(Buffer.alloc(2 * 1024 * 1024));
    expect(await client.closed()).toBe(1009);
    expect((await bystander.request("GET", "/Client/v2/Configuration")).status).toBe(200);
  });

  test("anything before init: 401", async () => {
    const client = await openSocket(await startService());
    const { header } = await client.ask("message", {});
    expect(statusCode(header["status"])).toBe(401);
  });

  test("an unknown method, and a second init: 405", async () => {
    const service = await startService();
    const client = await openSession(service, "mallory");
    for (const method of ["teleport", "__proto__", "init"]) {
      const { header } = await client.ask(method, { token: service.token("mallory") });
      expect(statusCode(header["status"])).toBe(405);
    }
  });

  test.each([
    ["no token", undefined],
    ["a number", 42],
    ["not a token", "hello"],
    ["an unsigned token", `${btoa('{"alg":"none"}')}.${btoa("{}")}.`],
  ])("%s: 401 with 20101", async (_what, token) => {
    const client = await openSocket(await startService());
    const { header } = await client.ask("init", { token });
    expect(header["status"]).toMatchObject({ code: 401, errorCode: 20101 });
  });

  test("an expired token: 401 with 20104", async () => {
    const service = await startService();
    const client = await openSocket(service);
    const { header } = await client.ask("init", {
      token: service.token("alice", { ttlSeconds: -1 }),
    });
    expect(header["status"]).toMatchObject({ code: 401, errorCode: 20104 });
  });

  test("a token for somebody else on a running connection: 403, and the session goes on", async () => {
    const service = await startService();
    const client = await openSession(service, "mallory");
    const { header } = await client.ask("update", { token: service.token("alice") });
    expect(header["status"]).toMatchObject({ code: 403, errorCode: 51130 });
    expect((await client.request("GET", "/Client/v2/Configuration")).body["identity"]).toBe(
      "mallory",
    );
  });

  test("a message without a usable request: 400; an unknown path: 404", async () => {
    const service = await startService();
    const client = await openSession(service, "mallory");
    for (const http of [undefined, [], { host: 1 }, { host: "a", method: "GET", path: "x" }]) {
      const { header } = await client.ask("message", { http_request: http });
      expect(statusCode(header["http_status"])).toBe(400);
    }
    expect((await client.request("GET", "/%E0%A4%A")).status).toBe(400);
    expect((await client.request("GET", "/nowhere")).status).toBe(404);
    const users = `/Client/v2/Services/${service.serviceSid}/Users`;
    for (const trick of ["../Users/mallory", "..%2F", "mallory/../mallory", "", "__proto__"]) {
      expect((await client.request("GET", `${users}/${trick}`)).status).toBe(404);
    }
    const { status } = await client.request("GET", "/Client/v2/Services/ISother/Users/mallory");
    expect(status).toBe(404);
  });

  test("subscription batches that make no sense: 400; unknown maps: told one by one", async () => {
    const client = await openSession(await startService(), "mallory");
    const ask = (body: unknown) => client.request("POST", "/v4/Subscriptions", body, "cds");
    for (const body of [
      undefined,
      [],
      {},
      { action: "explode", correlation_id: 1, requests: [] },
    ]) {
      expect((await ask(body)).status).toBe(400);
    }
    const tooMany = Array.from({ length: 1001 }, () => ({ object_sid: "MP1" }));
    const batch = { action: "establish", correlation_id: 1, requests: tooMany };
    expect((await ask(batch)).status).toBe(400);
    expect((await ask({ ...batch, requests: [{ object_sid: "MP1" }] })).status).toBe(202);
    const { payload } = await client.next((frame) => frame.header.method === "notification");
    expect(payload).toMatchObject({
      event_type: "subscription_failed",
      correlation_id: 1,
      event: { object_sid: "MP1", error: { status: 404, code: 54300 } },
    });
  });

  test("another user's list of conversations: 403", async () => {
    const service = await startService({ users: ["alice"] });
    const client = await openSession(service, "mallory");
    const users = `/Client/v2/Services/${service.serviceSid}/Users`;
    expect((await client.request("GET", `${users}/alice/Conversations`)).status).toBe(403);
  });
});

describe("handshakes", () => {
  test.each([
    ["a page of a foreign origin", { origin: "https://evil.example" }, 403],
    ["a page without an origin of its own", { origin: "null" }, 403],
    ["another path", { path: "/v3/elsewhere" }, 404],
    ["a path with dots", { path: "/v3/x/../wsconnect/" }, 404],
  ])("%s is refused", async (_what, options, status) => {
    const service = await startService();
    await expect(openSocket(service, options)).rejects.toThrow(`refused with ${status}`);
  });

  test("a page of another port of this machine is let in: an app's own development server", async () => {
    const service = await startService();
    const client = await openSocket(service, { origin: "http://localhost:5173" });
    const { header } = await client.ask("init", { token: service.token("alice") });
    expect(statusCode(header["status"])).toBe(200);
  });
});

describe("time", () => {
  async function setUp(options = {}) {
    const clock = createFakeClock();
    const service = await startDevService({ reachabilityEnabled: true, ...options }, clock);
    return { clock, service, [Symbol.asyncDispose]: () => service.close() };
  }

  test("a silent client is pinged, and dropped when it does not answer", async () => {
    await using setup = await setUp();
    const { clock, service } = setup;
    const client = await openSession(service, "alice");
    clock.advance(30_000);
    const ping = await client.next((frame) => frame.header.method === "ping");
    client.acknowledge(ping);
    await service.activity().settled();
    clock.advance(30_000);
    await client.next((frame) => frame.header.method === "ping");
    clock.advance(9_999);
    expect(service.activity().openSockets("alice")).toBe(1);
    clock.advance(1);
    expect(service.activity().openSockets("alice")).toBe(0);
    expect(await client.closed()).toBe(1006);
  });

  test("a socket that never introduces itself is dropped", async () => {
    await using setup = await setUp();
    const client = await openSocket(setup.service);
    setup.clock.advance(60_000);
    expect(await client.closed()).toBe(1006);
  });

  test("a token's end is announced three minutes ahead, and then the socket is closed with 410", async () => {
    await using setup = await setUp({ pingIntervalMs: 86_400_000 });
    const { clock, service } = setup;
    const client = await openSession(service, "alice");
    clock.advance(57 * 60_000 - 1);
    expect(service.activity().undelivered()).toBe(0);
    clock.advance(1);
    const notice = await client.next((frame) => frame.header.method === "client_update");
    expect(notice.header["client_update_type"]).toBe("token_about_to_expire");
    clock.advance(3 * 60_000);
    const { header } = await client.next((frame) => frame.header.method === "close");
    expect(statusCode(header["status"])).toBe(410);
  });

  test("a new token in time keeps the session", async () => {
    await using setup = await setUp({ pingIntervalMs: 86_400_000 });
    const { clock, service } = setup;
    const client = await openSession(service, "alice");
    clock.advance(59 * 60_000);
    await client.next((frame) => frame.header.method === "client_update");
    await client.ask("update", { token: service.token("alice") });
    clock.advance(2 * 60_000);
    expect(service.activity().openSockets("alice")).toBe(1);
  });
});

test("a client that comes back replaces its half-open predecessor, and was never offline", async () => {
  const service = await startService({ offlineGraceMs: 0, users: ["bob"] });
  const old = await openSocket(service);
  const { header } = await old.ask("init", { token: service.token("bob") });
  const next = await openSocket(service);
  const reply = await next.ask("init", {
    token: service.token("bob"),
    continuation_token: header["continuation_token"],
  });
  expect(reply.header["continuation_token_status"]).toEqual({ reissued: false });
  expect(await old.closed()).toBe(1006);
  expect(service.activity().openSockets("bob")).toBe(1);
});

test("a client that lost its line and came back is offline soon after it says goodbye", async () => {
  const clock = createFakeClock();
  const service = await startService({ offlineGraceMs: 20_000, politeGraceMs: 200 }, clock);
  const gone = () => service.activity().until((activity) => activity.openSockets("bob") === 0);
  const isOnline = async () => {
    const bob = `${service.httpUrl}/v1/Services/${service.serviceSid}/Users/bob`;
    return (await fetchJson(bob))["is_online"];
  };
  const old = await openSocket(service);
  const { header } = await old.ask("init", { token: service.token("bob") });
  old.end();
  await gone();
  const next = await openSocket(service);
  const { continuation_token } = header;
  await next.ask("init", { token: service.token("bob"), continuation_token });
  next.send(encodeFrame({ method: "close", id: "TM9" }));
  await gone();

  clock.advance(199);
  expect(await isOnline()).toBe(true);
  clock.advance(1);
  expect(await isOnline()).toBe(false);
});

test("somebody else's continuation token continues nothing", async () => {
  const service = await startService();
  const alice = await openSocket(service);
  const { header } = await alice.ask("init", { token: service.token("alice") });
  const bob = await openSocket(service);
  const reply = await bob.ask("init", {
    token: service.token("bob"),
    continuation_token: header["continuation_token"],
  });
  expect(reply.header["continuation_token_status"]).toEqual({
    reissued: true,
    reissue_reason: "DIFFERENT_IDENTITY",
  });
  expect(service.activity().openSockets()).toBe(2);
});
