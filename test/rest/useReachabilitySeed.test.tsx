import {
  focusManager,
  onlineManager,
  QueryClient,
  QueryClientProvider,
} from "@tanstack/react-query";
import { act, render } from "@testing-library/react";
import {
  createReachabilityRest,
  userReachabilityQueryOptions,
  useReachabilitySeed,
} from "react-reachability/rest";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBackEnd, lines, renderDirectory, setPage } from "./seedSupport.js";

const isOnline = new Map([
  ["alice", true],
  ["bob", false],
  ["carol", true],
]);
const identities = ["alice", "bob", "carol"];
const seeded = ["alice: online seeded", "bob: offline seeded", "carol: online seeded"];
const many = Array.from({ length: 50 }, (_, index) => `user${index}`);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  focusManager.setFocused(undefined);
  onlineManager.setOnline(true);
});

/** Lets requests be answered and timers of up to `ms` fire. */
const pass = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));

describe("useReachabilitySeed", () => {
  it("shows who is online before there is a client, with one request per user", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    renderDirectory(fetch, { identities: [...identities, "alice", ""] });
    await pass();
    expect(lines()).toEqual([...seeded, ": unknown no-identity"]);
    expect([...asked].sort()).toEqual(identities);
  });

  it("takes identities by value", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    const { update } = renderDirectory(fetch, { identities });
    await pass();
    update({ identities: [...identities] });
    await pass(10_000);
    expect(asked).toHaveLength(3);
    update({ identities: ["bob", "dave"] });
    await pass();
    expect(asked.slice(3)).toEqual(["dave"]);
  });

  it("reads a user anew of whom the Service had nothing to report", async () => {
    const online = new Map<string, boolean | null>([["bob", null]]);
    const { fetch, asked } = createBackEnd(online);
    renderDirectory(fetch, { identities: ["bob"], refetchInterval: 10_000 });
    await pass();
    expect(lines()).toEqual(["bob: unknown not-reported"]);
    online.set("bob", true);
    await pass(10_000);
    expect(lines()).toEqual(["bob: online seeded"]);
    expect(asked).toHaveLength(2);
  });

  it("does not read users with a fresh seed whom the page does not show yet", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    const seed = { alice: { isOnline: true, isNotifiable: null, at: Date.now() } };
    renderDirectory(fetch, { identities: ["bob"], seeded: ["alice", "bob"], seed });
    await pass();
    expect(asked).toEqual(["bob"]);
  });

  it("does not read users again who are not on the page, nor those who failed", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    const wanted = ["alice", "bob", "nobody"];
    const { update } = renderDirectory(fetch, { identities: ["alice"], seeded: wanted });
    await pass(1_000);
    update({ identities: ["alice"], seeded: [...wanted, "carol"] });
    await pass(1_000);
    expect([...asked].sort()).toEqual(["alice", "bob", "carol", "nobody"]);
    update({ identities: ["alice", "bob"], seeded: [...wanted, "carol"] });
    await pass();
    expect(lines()).toEqual(["alice: online seeded", "bob: offline seeded"]);
  });

  it("lets seeds expire, and reads nothing again by itself", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    renderDirectory(fetch, { identities });
    await pass(119_000);
    expect(lines()).toEqual(seeded);
    await pass(2_000);
    expect(lines()[0]).toBe("alice: unknown no-client");
    expect(asked).toHaveLength(3);
  });

  it("reads anew every refetchInterval", async () => {
    const online = new Map(isOnline);
    const { fetch, asked } = createBackEnd(online);
    renderDirectory(fetch, { identities, refetchInterval: 10_000 });
    await pass();
    online.set("bob", true);
    await pass(9_900);
    expect(asked).toHaveLength(3);
    await pass(200);
    expect(asked).toHaveLength(6);
    expect(lines()[1]).toBe("bob: online seeded");
  });

  it("spares users of whom the page has a seed already, while it is young", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    const seed = { alice: { isOnline: false, isNotifiable: true, at: Date.now() - 10_000 } };
    renderDirectory(fetch, { identities, seed, refetchInterval: 60_000 });
    await pass(1_000);
    expect(asked).toEqual(["bob", "carol"]);
    expect(lines()[0]).toBe("alice: offline seeded");
    await pass(60_000);
    expect(asked).toContain("alice");
    expect(lines()[0]).toBe("alice: online seeded");
  });

  it.each(["__proto__", "constructor", "bob@example.com", "a/b?c#d", "🦊"])(
    "seeds the identity %s",
    async (identity) => {
      const { fetch } = createBackEnd(new Map([[identity, true]]));
      renderDirectory(fetch, { identities: [identity] });
      await pass();
      expect(lines()).toEqual([`${identity}: online seeded`]);
    },
  );

  it("leaves users unknown whose reading fails, and seeds the others", async () => {
    const { fetch } = createBackEnd(isOnline);
    renderDirectory(fetch, { identities: ["nobody", "..", ...identities] });
    await pass(100);
    expect(lines()).toEqual(["nobody: unknown no-client", "..: unknown no-client", ...seeded]);
  });

  it("takes the nearest QueryClient when it is given none", async () => {
    const { fetch } = createBackEnd(isOnline);
    const rest = createReachabilityRest({ baseUrl: "/api", fetch });
    const queryClient = new QueryClient();
    function Directory() {
      useReachabilitySeed(rest, ["alice"]);
      return null;
    }
    render(
      <QueryClientProvider client={queryClient}>
        <ReachabilityTestProvider client={null}>
          <Directory />
        </ReachabilityTestProvider>
      </QueryClientProvider>,
    );
    await pass();
    const { queryKey } = userReachabilityQueryOptions(rest, "alice");
    expect(queryClient.getQueryData(queryKey)).toMatchObject({ is_online: true });
  });

  it("names itself and the fix when there is no provider", () => {
    const rest = createReachabilityRest({ baseUrl: "/api" });
    const queryClient = new QueryClient();
    function Lost() {
      useReachabilitySeed(rest, [], {}, queryClient);
      return null;
    }
    expect(() => render(<Lost />)).toThrow(
      /useReachabilitySeed\(\) was used outside <ReachabilityProvider>/,
    );
  });
});

describe("useReachabilitySeed beside a client", () => {
  const users = {
    alice: { isOnline: false, isNotifiable: null },
    newcomer: { isOnline: null, isNotifiable: null },
  };

  it("reads nothing over REST for users who are live", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    const client = createFakeClient({ users });
    const both = ["alice", "newcomer"];
    const { update } = renderDirectory(fetch, { identities: both, seeded: [], client });
    await pass();
    update({ identities: both, seeded: both, client, refetchInterval: 1_000 });
    await pass(5_000);
    expect(lines()).toEqual(["alice: offline live", "newcomer: unknown not-reported"]);
    expect(asked).toEqual([]);
  });

  it("gives way to the live value, also when the REST answer comes later", async () => {
    const backEnd = createBackEnd(isOnline);
    backEnd.hold();
    const { update } = renderDirectory(backEnd.fetch, { identities: ["alice"] });
    await pass();
    update({ identities: ["alice"], client: createFakeClient({ users }) });
    await pass();
    expect(lines()).toEqual(["alice: offline live"]);
    backEnd.release();
    await pass();
    expect(lines()).toEqual(["alice: offline live"]);
  });

  it("reads nothing while reachability is switched off for the Service", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    const client = createFakeClient({ reachabilityEnabled: false, users });
    const { update } = renderDirectory(fetch, { identities: ["alice"], seeded: [], client });
    await pass();
    update({ identities: ["alice"], client, refetchInterval: 1_000 });
    await pass(5_000);
    expect([lines(), asked]).toEqual([["alice: unknown disabled"], []]);
  });

  it("paints nothing of the former session after another sign-in", async () => {
    const backEnd = createBackEnd(isOnline);
    const notYet = () => createFakeClient({ initialized: false, users });
    const { update } = renderDirectory(backEnd.fetch, { identities: ["alice"], client: notYet() });
    await pass();
    expect(lines()).toEqual(["alice: online seeded"]);
    backEnd.hold();
    update({ identities: ["alice"], client: notYet() });
    await pass(1);
    expect(lines()).toEqual(["alice: unknown connecting"]);
    expect(backEnd.underWay()).toBe(1);
    backEnd.release();
    await pass();
    expect(lines()).toEqual(["alice: online seeded"]);
  });
});

describe("the requests of useReachabilitySeed", () => {
  it("are 4 at a time", async () => {
    const backEnd = createBackEnd(new Map(many.map((identity) => [identity, true])));
    backEnd.hold();
    renderDirectory(backEnd.fetch, { identities: many });
    await pass();
    expect(backEnd.underWay()).toBe(4);
    backEnd.release();
    await pass(100);
    expect([backEnd.underWay(), backEnd.asked.length]).toEqual([4, 5]);
  });

  it("are 40 per second", async () => {
    const { fetch, asked } = createBackEnd(new Map(many.map((identity) => [identity, true])));
    renderDirectory(fetch, { identities: many });
    await pass(999);
    expect(asked.length).toBeLessThanOrEqual(40);
    await pass(1_000);
    expect([...asked].sort()).toEqual([...many].sort());
  });

  it("stop when the directory goes away", async () => {
    const backEnd = createBackEnd(isOnline);
    backEnd.hold();
    const { unmount } = renderDirectory(backEnd.fetch, { identities: many });
    await pass();
    unmount();
    while (backEnd.underWay() > 0) backEnd.release();
    await pass(10_000);
    expect(backEnd.asked).toHaveLength(4);
  });

  it("wait until the page is visible, and pause while it is hidden", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    setPage("hidden");
    renderDirectory(fetch, { identities, refetchInterval: 10_000 });
    await pass(30_000);
    expect(asked).toEqual([]);
    setPage("visible");
    await pass();
    expect(lines()).toEqual(seeded);
    setPage("hidden");
    await pass(60_000);
    expect(asked).toHaveLength(3);
    setPage("visible");
    await pass();
    expect(asked).toHaveLength(6);
  });

  it("are not made in a hidden page either for those who were refused just before", async () => {
    let refuse = (): void => {};
    const backEnd = createBackEnd(isOnline);
    const fetch = vi.fn<typeof globalThis.fetch>((...request) => {
      if (fetch.mock.calls.length > 1) return backEnd.fetch(...request);
      return new Promise((resolve) => {
        refuse = () =>
          resolve(new Response(null, { status: 429, headers: { "retry-after": "5" } }));
      });
    });
    renderDirectory(fetch, { identities: ["alice"] });
    await pass();
    setPage("hidden");
    refuse();
    await pass(60_000);
    expect(fetch).toHaveBeenCalledTimes(1);
    setPage("visible");
    await pass();
    expect(lines()).toEqual(["alice: online seeded"]);
  });

  it("pause and go on where the app says itself when it has the focus, as React Native does", async () => {
    const { fetch, asked } = createBackEnd(isOnline);
    renderDirectory(fetch, { identities, refetchInterval: 10_000 });
    await pass();
    act(() => focusManager.setFocused(false));
    await pass(60_000);
    expect(asked).toHaveLength(3);
    act(() => focusManager.setFocused(true));
    await pass();
    expect(asked).toHaveLength(6);
  });

  it.each([
    ["signed out", 401, {}, 30_000],
    ["asked to wait", 429, { "retry-after": "45" }, 45_000],
    ["asked to wait for a moment", 429, { "retry-after": "0" }, 1000],
  ])("pause while %s, and then reach everybody", async (_, status, headers, pauseMs) => {
    const backEnd = createBackEnd(new Map(many.map((identity) => [identity, true])));
    let refusals = 0;
    const fetch: typeof globalThis.fetch = (...request) => {
      if (refusals > 3) return backEnd.fetch(...request);
      refusals += 1;
      return Promise.resolve(new Response(null, { status, headers }));
    };
    renderDirectory(fetch, { identities: many });
    await pass(pauseMs - 1);
    expect(backEnd.asked).toEqual([]);
    await pass(3000);
    expect([...backEnd.asked].sort()).toEqual([...many].sort());
    expect(lines().filter((line) => line?.endsWith("online seeded"))).toHaveLength(many.length);
  });

  it("reach everybody in turn, also when a round takes longer than the time to the next", async () => {
    const crowd = Array.from({ length: 1000 }, (_, index) => `user${index}`);
    const backEnd = createBackEnd(new Map(crowd.map((identity) => [identity, true])));
    renderDirectory(backEnd.fetch, { identities: [], seeded: crowd, refetchInterval: 10_000 });
    await pass(60_000);
    expect(new Set(backEnd.asked).size).toBe(crowd.length);
  });

  it("count from when they were sent: offline, the query client holds them back", async () => {
    const { fetch } = createBackEnd(isOnline);
    const queryClient = new QueryClient();
    queryClient.mount();
    onlineManager.setOnline(false);
    renderDirectory(fetch, { identities }, queryClient);
    await pass(130_000);
    expect(fetch).not.toHaveBeenCalled();
    onlineManager.setOnline(true);
    await pass(1000);
    expect(lines()).toEqual(seeded);
    queryClient.unmount();
  });

  it("do not wait for ever for answers that never come", async () => {
    const backEnd = createBackEnd(new Map(many.map((identity) => [identity, true])));
    let asked = 0;
    const fetch: typeof globalThis.fetch = (...request) =>
      (asked += 1) <= 4 ? new Promise(() => {}) : backEnd.fetch(...request);
    renderDirectory(fetch, { identities: many });
    await pass(29_000);
    expect(backEnd.asked).toEqual([]);
    await pass(5_000);
    expect(backEnd.asked).toHaveLength(many.length - 4);
  });

  it.each([-5, Number.NaN, 0])(
    "are of one round with a refetchInterval of %d",
    async (refetchInterval) => {
      const { fetch, asked } = createBackEnd(isOnline);
      renderDirectory(fetch, { identities, refetchInterval });
      await pass(10_000);
      expect(asked).toHaveLength(3);
    },
  );

  it("show nobody as another, should the back end answer for somebody else", async () => {
    const fetch: typeof globalThis.fetch = async () =>
      Response.json({ identity: "eve", is_online: true, is_notifiable: null });
    const queryClient = new QueryClient();
    renderDirectory(fetch, { identities: ["bob"] }, queryClient);
    await pass(1000);
    expect(lines()).toEqual(["bob: unknown no-client"]);
    const [query] = queryClient.getQueryCache().getAll();
    expect(query?.state.error).toMatchObject({ code: "invalid-response" });
  });

  it("are few while the session is over", async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () => new Response(null, { status: 401 }));
    renderDirectory(fetch, { identities: many, refetchInterval: 60_000 });
    await pass(30_000);
    expect(fetch.mock.calls.length).toBeLessThan(many.length / 2);
    const before = fetch.mock.calls.length;
    await pass(31_000);
    expect(fetch.mock.calls.length).toBeGreaterThan(before);
  });
});
