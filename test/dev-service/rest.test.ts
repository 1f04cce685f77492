import { describe, expect, test } from "vitest";
import { fetchJson } from "./support/fetchJson.js";
import { connect, startService, toldLine } from "./support/sdk.js";
import { openSession } from "./support/rawClient.js";

const form = (fields: Record<string, string>): RequestInit => ({
  method: "POST",
  body: new URLSearchParams(fields),
});

async function setUp(options = {}) {
  const service = await startService(options);
  const base = `${service.httpUrl}/v1/Services/${service.serviceSid}`;
  return { service, base, users: `${base}/Users`, configuration: `${base}/Configuration` };
}

describe("the Service's configuration", () => {
  test("has reachability off by default, as in the product, and a back end switches it", async () => {
    const { service, configuration } = await setUp({ reachabilityEnabled: false });
    expect(await fetchJson(configuration)).toMatchObject({
      chat_service_sid: service.serviceSid,
      reachability_enabled: false,
    });
    const switched = await fetchJson(configuration, form({ ReachabilityEnabled: "true" }));
    expect(switched["reachability_enabled"]).toBe(true);
    const { client } = await connect(service, "alice");
    expect(client.reachabilityEnabled).toBe(true);
  });

  test("is each Service's own", async () => {
    const { service } = await setUp();
    const other = `${service.httpUrl}/v1/Services/ISother/Configuration`;
    expect((await fetchJson(other))["reachability_enabled"]).toBe(false);
    await fetchJson(other, form({ ReachabilityEnabled: "true" }));
    service.setReachabilityEnabled(false);
    expect((await fetchJson(other))["reachability_enabled"]).toBe(true);
  });
});

describe("a user", () => {
  test("has flags when fetched alone, and null flags in a list", async () => {
    const { service, users } = await setUp();
    const bob = await openSession(service, "bob");
    await bob.request(
      "POST",
      "/v1/registrations",
      { channel_type: "fcm", data: { registration_id: "phone" } },
      "ers",
    );
    expect(await fetchJson(`${users}/bob`)).toMatchObject({
      identity: "bob",
      is_online: true,
      is_notifiable: true,
    });
    const { users: list } = await fetchJson(users);
    expect(list).toMatchObject([{ identity: "bob", is_online: null, is_notifiable: null }]);
  });

  test("has null flags while reachability is off, and before the first connection", async () => {
    const { service, users } = await setUp({ users: ["carol"] });
    await openSession(service, "bob");
    expect((await fetchJson(`${users}/carol`))["is_online"]).toBeNull();
    service.setReachabilityEnabled(false);
    expect((await fetchJson(`${users}/bob`))["is_online"]).toBeNull();
  });

  test("is created, renamed and deleted; the SDK sees the new name", async () => {
    const { service, users } = await setUp();
    const created = await fetchJson(users, form({ Identity: "bob", FriendlyName: "Bob" }));
    expect(created).toMatchObject({ identity: "bob", friendly_name: "Bob", attributes: "{}" });
    const alice = await connect(service, "alice");
    const bob = await alice.client.getUser("bob");
    await service.activity().until((activity) => activity.watchers("bob") === 1);
    await fetchJson(`${users}/${String(created["sid"])}`, form({ FriendlyName: "Robert" }));
    await toldLine(alice, "name bob Robert");
    expect(bob.friendlyName).toBe("Robert");
    expect((await fetch(`${users}/bob`, { method: "DELETE" })).status).toBe(204);
    expect((await fetch(`${users}/bob`)).status).toBe(404);
  });

  test.each(["__proto__", "constructor", "a/b?c#d", "zoë@example.com", "👋 wave", "..", "%2e%2e"])(
    "may be called %s",
    async (identity) => {
      const { service, users } = await setUp();
      const alice = await connect(service, "alice");
      await connect(service, identity);
      expect((await alice.client.getUser(identity)).isOnline).toBe(true);
      const { users: list } = await fetchJson(users);
      expect(list).toMatchObject([{ identity: "alice" }, { identity }]);
    },
  );

  test.each(["__proto__", "constructor", "a/b?c#d", "zoë@example.com", "👋 wave"])(
    "is found under the identity %s, encoded",
    async (identity) => {
      const { users } = await setUp({ users: [identity] });
      const user = await fetchJson(`${users}/${encodeURIComponent(identity)}`);
      expect(user["identity"]).toBe(identity);
    },
  );

  test("lives in one Service only", async () => {
    const { service } = await setUp();
    service.setReachabilityEnabled(true, "ISother");
    const alice = await connect(service, "alice", { serviceSid: "ISother" });
    await connect(service, "bob");
    await expect(alice.client.getUser("bob")).rejects.toMatchObject({ status: 404 });
  });
});

test("the list comes in pages of 50 at most, each with the address of the next", async () => {
  const names = Array.from({ length: 120 }, (_, number) => `user ${number}`);
  const { users } = await setUp({ users: names });
  const seen: unknown[] = [];
  let url: unknown = `${users}?PageSize=1000`;
  while (typeof url === "string") {
    const { users: page, meta } = await fetchJson(url);
    expect(Array.isArray(page) && page.length).toBeLessThanOrEqual(50);
    if (Array.isArray(page)) seen.push(...page);
    url = Object.entries(meta ?? {}).find(([name]) => name === "next_page_url")?.[1];
  }
  expect(seen).toMatchObject(names.map((identity) => ({ identity })));
});

describe("tokens", () => {
  test("are given to whoever asks, as JSON or as text", async () => {
    const { service } = await setUp();
    const url = `${service.httpUrl}/token?identity=alice&ttl=600`;
    const { token } = await fetchJson(url);
    const { client } = await connect(service, "alice", { token: String(token) });
    expect(client.user.identity).toBe("alice");
    const text = await (await fetch(url, { headers: { accept: "text/plain" } })).text();
    expect(text).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
  });

  test("are for another Service when it is named", async () => {
    const { service } = await setUp();
    const { token } = await fetchJson(`${service.httpUrl}/token?identity=alice&serviceSid=ISother`);
    await connect(service, "alice", { token: String(token) });
    expect(service.activity("ISother").openSockets("alice")).toBe(1);
    expect(service.activity().openSockets("alice")).toBe(0);
  });
});

test("a page of an app's own development server may read the answers", async () => {
  const { service } = await setUp();
  const headers = { origin: "http://localhost:5173" };
  for (const method of ["GET", "OPTIONS"]) {
    const answer = await fetch(`${service.httpUrl}/token?identity=alice`, { method, headers });
    expect(answer.ok).toBe(true);
    expect(answer.headers.get("access-control-allow-origin")).toBe(headers.origin);
  }
});

describe("what is refused, in the form of Twilio's errors", () => {
  test.each([
    ["an unknown path", "/nothing", {}, 404],
    ["an unknown version", "/v2/Services/IS1/Users", {}, 404],
    ["a Service that is none", "/v1/Services/nonsense/Users", {}, 404],
    ["an unknown user", "/v1/Services/IS1/Users/nobody", {}, 404],
    ["a broken escape", "/v1/Services/IS1/Users/%E0%A4%A", {}, 400],
    ["paging that is no number", "/v1/Services/IS1/Users?PageSize=x", {}, 400],
    ["deleting the configuration", "/v1/Services/IS1/Configuration", { method: "DELETE" }, 405],
    [
      "a flag that is no boolean",
      "/v1/Services/IS1/Configuration",
      form({ ReachabilityEnabled: "maybe" }),
      400,
    ],
    ["a user without identity", "/v1/Services/IS1/Users", form({ FriendlyName: "Bob" }), 400],
    [
      "attributes that are no JSON",
      "/v1/Services/IS1/Users",
      form({ Identity: "b", Attributes: "{" }),
      400,
    ],
    [
      "a JSON body",
      "/v1/Services/IS1/Users",
      { method: "POST", body: "{}", headers: { "content-type": "application/json" } },
      415,
    ],
    ["an endless body", "/v1/Services/IS1/Users", form({ Identity: "x".repeat(70_000) }), 413],
    ["a token for nobody", "/token", {}, 400],
    ["a token for ever", "/token?identity=alice&ttl=99999999", {}, 400],
    [
      "a page of a foreign origin",
      "/token?identity=alice",
      { headers: { origin: "https://evil.example" } },
      403,
    ],
    [
      "faults of a service without fault controls",
      "/control/services/IS1/faults",
      { method: "DELETE" },
      404,
    ],
  ])("%s", async (_what, path, init, status) => {
    const { service } = await setUp();
    const response = await fetch(service.httpUrl + path, init);
    expect(response.status).toBe(status);
    const problem: unknown = await response.json();
    expect(problem).toMatchObject({ status });
    expect(problem).toHaveProperty("code");
    expect(problem).toHaveProperty("message");
  });

  test("a user who exists already: 409", async () => {
    const { users } = await setUp({ users: ["bob"] });
    const answer = await fetchJson(users, form({ Identity: "bob" }));
    expect(answer).toMatchObject({ status: 409, code: 50201 });
  });
});
