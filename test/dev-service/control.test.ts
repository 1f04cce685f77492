import { describe, expect, test } from "vitest";
import { fetchJson } from "./support/fetchJson.js";
import { openSession, statusCode } from "./support/rawClient.js";
import { connect, startFaultyService, startService, toldLine } from "./support/sdk.js";

const post = (body: object): RequestInit => ({ method: "POST", body: JSON.stringify(body) });

test("a page gets a Service of its own, with its own flag, users and WebSocket", async () => {
  const service = await startService({ reachabilityEnabled: false });
  const control = `${service.httpUrl}/control/services`;
  const created = await fetchJson(control, post({ reachability_enabled: true, users: ["carol"] }));
  const sid = String(created["chat_service_sid"]);
  expect(created).toMatchObject({
    reachability_enabled: true,
    websocket_path: `/v3/wsconnect?serviceSid=${sid}`,
  });
  const alice = await connect(service, "alice", { serviceSid: sid });
  expect((await alice.client.getUser("carol")).isOnline).toBeNull();
  await service.activity(sid).until((activity) => activity.watchers("carol") === 1);
  expect(await fetchJson(`${control}/${sid}/activity?identity=alice`)).toMatchObject({
    open_sockets: 1,
    watchers: 1,
    watching: ["alice", "carol"],
  });
  const second = await fetchJson(control, post({}));
  expect(second["chat_service_sid"]).not.toBe(sid);
  expect(second["reachability_enabled"]).toBe(false);
});

test.each([{ users: "carol" }, { users: [""] }, { reachability_enabled: "yes" }])(
  "a Service with %j is refused",
  async (body) => {
    const service = await startService();
    const answer = await fetch(`${service.httpUrl}/control/services`, post(body));
    expect(answer.status).toBe(400);
  },
);

describe("fault controls for pages", () => {
  async function setUp() {
    const service = await startFaultyService();
    const url = `${service.httpUrl}/control/services/${service.serviceSid}/faults`;
    const fault = async (name: string, args: object = {}) =>
      (await fetch(`${url}/${name}`, post(args))).status;
    return { service, url, fault };
  }

  test("drop a connection", async () => {
    const { fault, service } = await setUp();
    const alice = await openSession(service, "alice");
    expect(await fault("dropConnections", { identity: "alice" })).toBe(204);
    expect(await alice.closed()).toBe(1006);
  });

  test("hold deliveries until all faults are ended", async () => {
    const { fault, service, url } = await setUp();
    const [alice, bob] = await Promise.all([connect(service, "alice"), connect(service, "bob")]);
    await alice.client.getUser("bob");
    await service.activity().until((activity) => activity.watchers("bob") === 2);
    expect(await fault("holdDeliveries", { identity: "alice" })).toBe(204);
    await bob.client.setPushRegistrationId("fcm", "phone");
    expect(alice.told).not.toContain("notifiable bob true");
    expect((await fetch(url, { method: "DELETE" })).status).toBe(204);
    await toldLine(alice, "notifiable bob true");
    expect(alice.told).toContain("notifiable bob true");
  });

  test.each([
    ["close", { code: 417 }, 417],
    ["offload", { reconnectMinMs: 50 }, 308],
    ["expireTokens", { identity: "alice" }, 410],
    ["deleteUser", { identity: "alice" }, 401],
  ])("%s %j closes with %i", async (name, args, code) => {
    const { fault, service } = await setUp();
    const alice = await openSession(service, "alice");
    expect(await fault(name, args)).toBe(204);
    const { header } = await alice.next((frame) => frame.header.method === "close");
    expect(statusCode(header["status"])).toBe(code);
  });

  test.each([
    ["failRequests", { kind: "user", status: 429, times: 1 }],
    ["failRequests", { kind: "user", status: 429, target: "alice", identity: "alice" }],
  ])("%s %j answers instead", async (name, args) => {
    const { fault, service } = await setUp();
    const alice = await openSession(service, "alice");
    expect(await fault(name, args)).toBe(204);
    const users = `/Client/v2/Services/${service.serviceSid}/Users`;
    expect((await alice.request("GET", `${users}/alice`)).status).toBe(429);
    expect((await alice.request("GET", `${users}/nobody`)).status).toBe(404);
  });

  test.each([
    ["refuseConnections", {}],
    ["refuseInit", { code: 429, errorCode: 20429 }],
    ["hang", { step: "everything", times: 2 }],
    ["mute", { identity: "alice" }],
    ["announceTokenExpiry", {}],
    ["dropOnRequest", { kind: "map" }],
    ["setUserInfosToSubscribe", { count: 5 }],
  ])("%s takes %j", async (name, args) => {
    expect(await (await setUp()).fault(name, args)).toBe(204);
  });

  test.each([
    ["close", {}],
    ["close", { code: "417" }],
    ["close", { code: 200 }],
    ["hang", { step: "often" }],
    ["offload", { reconnectMinMs: "soon" }],
    ["offload", { reconnectMinMs: -1 }],
    ["refuseInit", { code: 401, errorCode: "x" }],
    ["refuseInit", { code: 200 }],
    ["failRequests", { kind: "everything", status: 500 }],
    ["failRequests", { kind: "user" }],
    ["failRequests", { kind: "user", status: 200 }],
    ["failRequests", { kind: "user", status: 499.5 }],
    ["failRequests", { kind: "user", status: 700 }],
    ["dropOnRequest", { kind: "map", times: "once" }],
    ["dropOnRequest", { kind: "map", times: 1.5 }],
    ["dropConnections", { identity: 42 }],
    ["mute", { target: 42 }],
    ["deleteUser", { identity: "nobody" }],
    ["setUserInfosToSubscribe", {}],
    ["setUserInfosToSubscribe", { count: -1 }],
    ["setUserInfosToSubscribe", { count: 1.5 }],
  ])("%s refuses %j", async (name, args) => {
    expect(await (await setUp()).fault(name, args)).toBe(400);
  });

  test("name those that there are when asked for another", async () => {
    const { url } = await setUp();
    const answer = await fetchJson(`${url}/explode`, post({}));
    expect(answer["message"]).toMatch(/There are: dropConnections, .*holdDeliveries/);
  });
});

test("one Service's faults are not its neighbour's", async () => {
  const service = await startFaultyService();
  service.faultsOf("ISother").refuseInit({ code: 500 });
  service.faultsOf("ISother").holdDeliveries();
  const alice = await connect(service, "alice");
  expect(alice.client.user.isOnline).toBe(true);
});
