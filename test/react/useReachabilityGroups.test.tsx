import { act, renderHook, waitFor } from "@testing-library/react";
import {
  createReachabilityStore,
  ReachabilityProvider,
  useReachabilityChange,
  useReachabilityGroups,
} from "react-reachability";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const users = {
  ann: { isOnline: true },
  bob: { isOnline: false },
  cy: { isOnline: true },
  dan: {},
};
const identities = Object.keys(users);

function wrap(client: FakeClient) {
  return ({ children }: { children: React.ReactNode }) => (
    <ReachabilityTestProvider client={client}>{children}</ReachabilityTestProvider>
  );
}

describe("useReachabilityGroups", () => {
  it("groups by presence in the order given, with a group for unknown", async () => {
    const client = createFakeClient({ users });
    const { result } = renderHook(() => useReachabilityGroups(identities), {
      wrapper: wrap(client),
    });
    await waitFor(() =>
      expect(result.current).toEqual({
        online: ["ann", "cy"],
        offline: ["bob"],
        unknown: ["dan"],
        pendingChanges: 0,
      }),
    );
    client.setUser("bob", { isOnline: true });
    expect(result.current.online).toEqual(["ann", "bob", "cy"]);
  });

  it("moves no row while frozen, counts what waits, and applies it in one commit", async () => {
    const client = createFakeClient({ users });
    let renders = 0;
    const { result, rerender } = renderHook(
      ({ freeze }) => {
        renders += 1;
        return useReachabilityGroups(identities, { freeze });
      },
      { wrapper: wrap(client), initialProps: { freeze: false }, reactStrictMode: false },
    );
    await waitFor(() => expect(result.current.online).toEqual(["ann", "cy"]));
    rerender({ freeze: true });
    for (let flip = 0; flip < 100; flip += 1) client.setUser("ann", { isOnline: flip % 2 === 0 });
    client.setUser("bob", { isOnline: true });
    expect(result.current).toMatchObject({
      online: ["ann", "cy"],
      offline: ["bob"],
      pendingChanges: 2,
    });
    renders = 0;
    rerender({ freeze: false });
    expect(result.current).toMatchObject({
      online: ["bob", "cy"],
      offline: ["ann"],
      pendingChanges: 0,
    });
    expect(renders).toBe(2);
  });

  it("moves no frozen row where the list itself changes", async () => {
    const client = createFakeClient({ users });
    const { result, rerender } = renderHook(
      ({ ids, freeze }) => useReachabilityGroups(ids, { freeze }),
      { wrapper: wrap(client), initialProps: { ids: ["ann", "bob"], freeze: false } },
    );
    await waitFor(() => expect(result.current.online).toEqual(["ann"]));
    rerender({ ids: ["ann", "bob"], freeze: true });
    client.setUser("ann", { isOnline: false });
    rerender({ ids: ["cy", "ann", "bob"], freeze: true });
    // Cy came unread, and becomes known while nothing may move.
    await waitFor(() => expect(result.current.pendingChanges).toBe(2));
    expect(result.current).toMatchObject({ online: ["ann"], offline: ["bob"], unknown: ["cy"] });
    rerender({ ids: ["cy", "ann", "bob"], freeze: false });
    expect(result.current).toMatchObject({ online: ["cy"], offline: ["ann", "bob"] });
  });

  it.each([false, true])(
    "keeps nothing of a session that is over in sight (frozen: %s)",
    async (freeze) => {
      const client = createFakeClient({ users });
      const store = createReachabilityStore({ client });
      const { result, rerender } = renderHook(
        (props) => useReachabilityGroups(["ann", "bob"], { dwellMs: 60_000, ...props }),
        {
          wrapper: ({ children }) => (
            <ReachabilityProvider store={store}>{children}</ReachabilityProvider>
          ),
          initialProps: { freeze: false },
        },
      );
      await waitFor(() => expect(result.current.online).toEqual(["ann"]));
      rerender({ freeze });
      act(() => store.setClient(createFakeClient({ initialized: false })));
      expect(result.current).toMatchObject({ online: [], offline: [], unknown: ["ann", "bob"] });
      store.destroy();
    },
  );

  describe("with time", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("moves a row only after the change has lasted for the dwell time", async () => {
      const client = createFakeClient({ users });
      const { result } = renderHook(() => useReachabilityGroups(identities, { dwellMs: 1000 }), {
        wrapper: wrap(client),
      });
      await act(() => vi.advanceTimersByTimeAsync(100));
      client.setUser("bob", { isOnline: true });
      expect(result.current).toMatchObject({ offline: ["bob"], pendingChanges: 1 });
      client.setUser("bob", { isOnline: false });
      expect(result.current.pendingChanges).toBe(0);
      client.setUser("bob", { isOnline: true });
      await act(() => vi.advanceTimersByTimeAsync(999));
      expect(result.current.offline).toEqual(["bob"]);
      await act(() => vi.advanceTimersByTimeAsync(1));
      expect(result.current).toMatchObject({ online: ["ann", "bob", "cy"], pendingChanges: 0 });
    });

    it("goes on counting where the list or the dwell time changes", async () => {
      const client = createFakeClient({ users });
      const { result, rerender } = renderHook(
        ({ ids, dwellMs }) => useReachabilityGroups(ids, { dwellMs }),
        { wrapper: wrap(client), initialProps: { ids: identities, dwellMs: 1000 } },
      );
      await act(() => vi.advanceTimersByTimeAsync(100));
      client.setUser("bob", { isOnline: true });
      await act(() => vi.advanceTimersByTimeAsync(600));
      rerender({ ids: ["bob", "ann"], dwellMs: 1000 });
      expect(result.current).toMatchObject({ offline: ["bob"], pendingChanges: 1 });
      await act(() => vi.advanceTimersByTimeAsync(399));
      expect(result.current.offline).toEqual(["bob"]);
      await act(() => vi.advanceTimersByTimeAsync(1));
      expect(result.current).toMatchObject({ online: ["bob", "ann"], pendingChanges: 0 });
      client.setUser("ann", { isOnline: false });
      await act(() => vi.advanceTimersByTimeAsync(500));
      rerender({ ids: ["bob", "ann"], dwellMs: 400 });
      expect(result.current).toMatchObject({ offline: ["ann"], pendingChanges: 0 });
    });
  });
});

describe("useReachabilityChange", () => {
  it("tells of changes without re-rendering, not of first readings or of what a reconnect made known again", async () => {
    const client = createFakeClient({ users });
    const heard: string[] = [];
    let renders = 0;
    renderHook(
      () => {
        renders += 1;
        useReachabilityChange(identities, (current, previous) =>
          heard.push(`${current.identity}: ${previous.presence} to ${current.presence}`),
        );
      },
      { wrapper: wrap(client) },
    );
    await waitFor(() => expect(client.subscribedIdentities()).toHaveLength(4));
    await act(async () => {});
    const before = renders;
    expect(heard).toEqual([]);
    client.setUser("bob", { isOnline: true });
    client.disconnect();
    client.setUser("cy", { isOnline: false });
    client.reconnect();
    await act(async () => {});
    client.setUser("ann", { isOnline: false });
    expect(heard).toEqual(["bob: offline to online", "ann: online to offline"]);
    expect(renders).toBe(before);
  });

  it("tells of a user whom damping lets go of while our own connection is away for a moment", async () => {
    vi.useFakeTimers();
    const client = createFakeClient({ users });
    const heard: string[] = [];
    renderHook(() => useReachabilityChange(["ann"], ({ presence }) => heard.push(presence)), {
      wrapper: ({ children }) => (
        <ReachabilityTestProvider client={client} offlineDelayMs={2000} staleAfterMs={5000}>
          {children}
        </ReachabilityTestProvider>
      ),
    });
    await act(() => vi.advanceTimersByTimeAsync(100));
    client.setUser("ann", { isOnline: false });
    await act(() => vi.advanceTimersByTimeAsync(1000));
    client.disconnect();
    await act(() => vi.advanceTimersByTimeAsync(2000));
    expect(heard).toEqual(["offline"]);
    client.setUser("ann", { isOnline: true });
    client.reconnect();
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(heard).toEqual(["offline"]);
    vi.useRealTimers();
  });

  it("outside a provider names itself", () => {
    expect(() => renderHook(() => useReachabilityChange([], () => {}))).toThrow(
      /useReachabilityChange\(\)/,
    );
    expect(ReachabilityProvider).toBeDefined();
  });
});
