import { act, render, screen } from "@testing-library/react";
import { Profiler, type ReactNode } from "react";
import {
  createReachabilityStore,
  PresenceDot,
  ReachabilityProvider,
  useReachabilityConnection,
} from "react-reachability";
import { ReachabilityDevtools } from "react-reachability/devtools";
import {
  createFakeClient,
  expectNoLeakedSubscriptions,
  ReachabilityTestProvider,
} from "react-reachability/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { KitStore } from "../../src/store/kitStore.js";

afterEach(() => void vi.useRealTimers());

function asked(client: ReturnType<typeof createFakeClient>): string[] {
  return client.log.filter(({ kind }) => kind === "asked").map(({ text }) => text);
}

describe("the inspector only looks", () => {
  it("reads nobody, and is no reader of those whom the app reads", async () => {
    const users = { ada: { isOnline: true }, bob: { isOnline: true } };
    const client = createFakeClient({ users });
    const store = createReachabilityStore({ client, lingerMs: 0 });
    store.seed({ bob: { isOnline: true, isNotifiable: null, at: Date.now() } });
    const stopReading = store.subscribeUser("ada", () => {});
    const { unmount } = render(
      <ReachabilityProvider store={store}>
        <ReachabilityDevtools defaultOpen />
      </ReachabilityProvider>,
    );
    await expect(screen.findByText("subscribed")).resolves.toBeVisible();
    expect(asked(client).filter((line) => line.startsWith("getUser"))).toEqual(['getUser("ada")']);
    expect(screen.getByText("1 hook")).toBeVisible();

    stopReading();
    await vi.waitFor(() => expect(client.subscribedIdentities()).toEqual([]));
    await expect(screen.findByText("Nobody has been read yet.")).resolves.toBeVisible();
    unmount();
    store.destroy();
    expectNoLeakedSubscriptions(client);
  });

  it("takes no notes and sets no timer before it is mounted or after it is unmounted", async () => {
    vi.useFakeTimers();
    const client = createFakeClient({ users: { ada: { isOnline: true } } });
    const store = createReachabilityStore({ client, lingerMs: 0 }) as unknown as KitStore;
    let listening = 0;
    const countingStore: KitStore = {
      ...store,
      onPublished(listener) {
        listening += 1;
        const stop = store.onPublished(listener);
        return () => {
          listening -= 1;
          stop();
        };
      },
    };
    await vi.advanceTimersByTimeAsync(1000);
    const timersBefore = vi.getTimerCount();
    const { unmount } = render(
      <ReachabilityProvider store={countingStore}>
        <ReachabilityDevtools defaultOpen />
      </ReachabilityProvider>,
    );
    await act(() => vi.advanceTimersByTimeAsync(1000));
    expect(listening).toBe(1);
    expect(vi.getTimerCount()).toBe(timersBefore + 1);
    unmount();
    expect(listening).toBe(0);
    expect(vi.getTimerCount()).toBe(timersBefore);
    store.destroy();
  });

  it("never re-renders the app, with 1,000 users and 100 changes a second", async () => {
    vi.useFakeTimers();
    const identities = Array.from({ length: 1000 }, (_, index) => `u${index}`);
    const client = createFakeClient({
      users: Object.fromEntries(identities.map((identity) => [identity, { isOnline: true }])),
    });
    const commits = { app: 0, inspector: 0 };
    function App(): ReactNode {
      useReachabilityConnection();
      return identities.map((identity) => <PresenceDot key={identity} identity={identity} />);
    }
    const { container } = render(
      <ReachabilityTestProvider client={client} sampling={false}>
        <Profiler id="app" onRender={() => (commits.app += 1)}>
          <App />
        </Profiler>
        <Profiler id="inspector" onRender={() => (commits.inspector += 1)}>
          <ReachabilityDevtools defaultOpen />
        </Profiler>
      </ReachabilityTestProvider>,
    );
    await act(() => vi.advanceTimersByTimeAsync(1000));
    const held = client.subscribedIdentities();
    expect(held).toHaveLength(90);
    expect(container).toHaveTextContent("25 of 1000 users");
    commits.app = 0;
    commits.inspector = 0;

    for (let change = 0; change < 100; change += 1) {
      client.setUser(held[change % 10] ?? "", { isOnline: change % 20 >= 10 });
      await act(() => vi.advanceTimersByTimeAsync(10));
    }
    expect(commits.app).toBe(0);
    expect(commits.inspector).toBeGreaterThan(0);
    expect(commits.inspector).toBeLessThanOrEqual(5);
  }, 30_000);
});
