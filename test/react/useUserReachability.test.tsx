import { act, render, renderHook, screen, waitFor } from "@testing-library/react";
import { createElement, useEffect, useLayoutEffect, type FunctionComponent } from "react";
import {
  ReachabilityProvider,
  reachPath,
  useReachabilityConnection,
  useReachabilityEnabled,
  useReachabilityStore,
  useUserReachability,
  type Freshness,
  type Presence as PresenceValue,
} from "react-reachability";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";
import { describe, expect, it } from "vitest";

function Presence({ identity }: { identity: string | null }) {
  const { presence, unknownReason } = useUserReachability(identity);
  return <p>{unknownReason ?? presence}</p>;
}

function inProvider(client: FakeClient | null) {
  return {
    wrapper: ({ children }: { children: React.ReactNode }) => (
      <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
    ),
  };
}

describe("useUserReachability", () => {
  it("shows who is online, and each change as soon as it happens", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    render(<Presence identity="bob" />, inProvider(client));
    expect(await screen.findByText("online")).toBeVisible();
    client.setUser("bob", { isOnline: false });
    expect(screen.getByText("offline")).toBeVisible();
    client.disconnect();
    expect(screen.getByText("connection-lost")).toBeVisible();
    client.reconnect();
    expect(screen.getByText("offline")).toBeVisible();
  });

  it.each([null, undefined, ""])("reads nobody for %j", (identity) => {
    const client = createFakeClient();
    const { result } = renderHook(() => useUserReachability(identity), inProvider(client));
    expect(result.current).toMatchObject({ identity: null, unknownReason: "no-identity" });
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("never says no-client of our own connection once there is a client", async () => {
    const seen: string[] = [];
    const App = ({ client }: { client: FakeClient }) => (
      <ReachabilityTestProvider client={client}>
        <Watch />
      </ReachabilityTestProvider>
    );
    function Watch() {
      const { status } = useReachabilityConnection();
      useLayoutEffect(() => void seen.push(status));
      return null;
    }
    const { rerender } = render(<App client={createFakeClient()} />);
    await act(async () => {});
    rerender(<App client={createFakeClient()} />);
    await act(async () => {});
    expect(seen).not.toContain("no-client");
    expect(seen.at(-1)).toBe("connected");
  });

  it("says no-client, then connecting, then what is true", async () => {
    const client = createFakeClient({ initialized: false, users: { bob: { isOnline: true } } });
    const App = ({ given }: { given: FakeClient | null }) => (
      <ReachabilityTestProvider client={given}>
        <Presence identity="bob" />
      </ReachabilityTestProvider>
    );
    const { rerender } = render(<App given={null} />);
    expect(screen.getByText("no-client")).toBeVisible();
    rerender(<App given={client} />);
    expect(screen.getByText("connecting")).toBeVisible();
    client.initialize();
    expect(await screen.findByText("online")).toBeVisible();
  });

  it("gives an equal object again, though the selector is inline and the parent re-renders", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const { result, rerender } = renderHook(
      () =>
        useUserReachability(
          "bob",
          ({ presence }) => ({ presence }),
          (a, b) => a.presence === b.presence,
        ),
      inProvider(client),
    );
    await waitFor(() => expect(result.current).toEqual({ presence: "online" }));
    const first = result.current;
    rerender();
    client.setUser("bob", { isNotifiable: true });
    rerender();
    expect(result.current).toBe(first);
    client.setUser("bob", { isOnline: false });
    expect(result.current).toEqual({ presence: "offline" });
  });

  it("tells of a sample as one change", async () => {
    const client = createFakeClient({ users: { ada: {}, bob: { isOnline: false }, cy: {} } });
    const told: [PresenceValue, Freshness | null, object | null][] = [];
    function Listener() {
      const store = useReachabilityStore();
      useEffect(
        () =>
          store.subscribeUser("bob", ({ presence, freshness, lastKnown }) =>
            told.push([presence, freshness, lastKnown]),
          ),
        [store],
      );
      return null;
    }
    render(
      <ReachabilityTestProvider client={client} maxSubscriptions={2}>
        <Listener />
        <Presence identity="bob" />
        <Presence identity="ada" />
        <Presence identity="cy" />
      </ReachabilityTestProvider>,
    );
    await screen.findByText("offline");
    expect(told.at(-1)).toEqual(["offline", "sampled", null]);
    expect(told.filter(([, , lastKnown]) => lastKnown !== null)).toEqual([]);
  });

  it("re-renders only when what the selector picks changes", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true, isNotifiable: true } } });
    let renders = 0;
    const { result } = renderHook(() => {
      renders += 1;
      return useUserReachability("bob", reachPath);
    }, inProvider(client));
    await waitFor(() => expect(result.current).toBe("live"));
    const before = renders;
    client.setUser("bob", { isNotifiable: false });
    expect(renders).toBe(before);
    client.setUser("bob", { isOnline: false });
    expect(result.current).toBe("later");
  });

  it("keeps one subscription under Strict Mode and none after unmounting", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const { unmount } = render(
      <>
        {Array.from({ length: 200 }, (_, index) => (
          <Presence key={index} identity="bob" />
        ))}
      </>,
      inProvider(client),
    );
    expect(await screen.findAllByText("online")).toHaveLength(200);
    expect(client.log.filter(({ text }) => text.startsWith("getUser"))).toHaveLength(1);
    expect(client.subscribedIdentities()).toEqual(["bob"]);
    unmount();
    await waitFor(() => expect(client.subscribedIdentities()).toEqual([]));
    expect(client.listenerCount()).toBe(0);
  });

  it("never shows one person's value under another's name", async () => {
    const client = createFakeClient({
      users: { ann: { isOnline: true }, bob: { isOnline: false } },
    });
    const painted: string[] = [];
    function Named({ identity }: { identity: string }) {
      const { presence } = useUserReachability(identity);
      useLayoutEffect(() => void painted.push(`${identity} ${presence}`));
      return <p>{presence}</p>;
    }
    const { rerender } = render(<Named identity="ann" />, inProvider(client));
    await screen.findByText("online");
    rerender(<Named identity="bob" />);
    await screen.findByText("offline");
    expect(painted).not.toContain("bob online");
  });

  it("never paints anything of the former session when the client is swapped", async () => {
    const users = { bob: { isOnline: true } };
    const [first, second] = [createFakeClient({ users }), createFakeClient({ initialized: false })];
    const painted: string[] = [];
    function Watched({ session }: { session: string }) {
      const { presence } = useUserReachability("bob");
      const { status } = useReachabilityConnection();
      useLayoutEffect(() => void painted.push(`${session} ${presence} ${status}`));
      return <p>{presence}</p>;
    }
    const App = ({ client, session }: { client: FakeClient | null; session: string }) => (
      <ReachabilityTestProvider client={client}>
        <Watched session={session} />
      </ReachabilityTestProvider>
    );
    const { rerender } = render(<App client={first} session="first" />);
    await screen.findByText("online");
    rerender(<App client={second} session="second" />);
    rerender(<App client={null} session="signed-out" />);
    await act(async () => {});
    expect(painted.filter((line) => !line.startsWith("first") && line.includes("online"))).toEqual(
      [],
    );
    expect(painted.some((line) => line.startsWith("second unknown"))).toBe(true);
    expect(first.subscribedIdentities()).toEqual([]);
    expect(first.listenerCount()).toBe(0);
  });

  it.each([
    ["", -1000],
    [" and its clock runs ahead", 600_000],
  ])(
    "shows no seed of the former session when the client is swapped, though the prop stays%s",
    async (_, ahead) => {
      const at = Date.now() + ahead;
      const first = createFakeClient({ users: { bob: { isOnline: false } } });
      const second = createFakeClient({ initialized: false });
      const App = ({ client }: { client: FakeClient }) => (
        <ReachabilityTestProvider
          client={client}
          seed={{ bob: { isOnline: true, isNotifiable: null, at } }}
        >
          <Presence identity="bob" />
        </ReachabilityTestProvider>
      );
      const { rerender } = render(<App client={first} />);
      await screen.findByText("offline");
      rerender(<App client={second} />);
      expect(screen.getByText("connecting")).toBeVisible();
      rerender(<App client={second} />);
      await act(async () => {});
      expect(screen.getByText("connecting")).toBeVisible();
    },
  );

  it("takes the feature's flag as read when the client started", async () => {
    const client = createFakeClient({ reachabilityEnabled: false, users: { bob: {} } });
    const { result } = renderHook(
      () => [useReachabilityEnabled(), useUserReachability("bob").unknownReason],
      inProvider(client),
    );
    await waitFor(() => expect(result.current).toEqual([false, "disabled"]));
  });
});

describe("mistakes", () => {
  it("outside a provider names the hook and the fix", () => {
    expect(() => renderHook(() => useUserReachability("bob"))).toThrow(
      /useUserReachability\(\) was used outside <ReachabilityProvider>.*Wrap your app/,
    );
  });

  it.each([
    ["a promise for a client", { client: Promise.resolve() }, /`client` is a promise/],
    ["a token for a client", { client: "eyJ0" }, /`client` is a string/],
    ["too many slots", { client: null, maxSubscriptions: 101 }, /maxSubscriptions is 101/],
    ["negative time", { client: null, lingerMs: -1 }, /lingerMs is -1/],
  ])("%s gives an error that says how to mend it", (_, props, message) => {
    const wrong = createElement<object>(ReachabilityProvider as FunctionComponent, props);
    expect(() => render(wrong)).toThrow(message);
  });
});
