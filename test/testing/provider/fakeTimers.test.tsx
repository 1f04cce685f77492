import { act, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { ReachabilityProvider, useUserReachability } from "react-reachability";
import {
  createFakeClient,
  expectNoLeakedSubscriptions,
  ReachabilityTestProvider,
} from "react-reachability/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

function Line(): ReactNode {
  const { presence, unknownReason } = useUserReachability("bob");
  return <p>{unknownReason ?? presence}</p>;
}

const variants = [
  ["everything faked", undefined],
  ["only setTimeout and Date faked", ["setTimeout", "clearTimeout", "Date"]],
] as const;

describe.each(variants)("with fake timers, %s", (_, toFake) => {
  beforeEach(() => void vi.useFakeTimers(toFake === undefined ? {} : { toFake: [...toFake] }));
  afterEach(() => void vi.useRealTimers());

  it("shows a first reading after one turn of the event loop, and changes at once", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    render(
      <ReachabilityTestProvider client={client}>
        <Line />
      </ReachabilityTestProvider>,
    );
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(screen.getByText("online")).toBeVisible();
    client.setUser("bob", { isOnline: false });
    expect(screen.getByText("offline")).toBeVisible();
  });

  it("lets a test walk through the real provider's times", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const { unmount } = render(
      <ReachabilityTestProvider
        client={client}
        lingerMs={5000}
        offlineDelayMs={2000}
        staleAfterMs={5000}
      >
        <Line />
      </ReachabilityTestProvider>,
    );
    await act(() => vi.advanceTimersByTimeAsync(0));

    client.setUser("bob", { isOnline: false });
    await act(() => vi.advanceTimersByTimeAsync(1999));
    expect(screen.getByText("online")).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(screen.getByText("offline")).toBeVisible();

    client.disconnect();
    await act(() => vi.advanceTimersByTimeAsync(4999));
    expect(screen.getByText("offline")).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(screen.getByText("connection-lost")).toBeVisible();
    unmount();
    await vi.advanceTimersByTimeAsync(5000);
    expectNoLeakedSubscriptions(client);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("leaves nothing running after everything is unmounted", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const { unmount } = render(
      <ReachabilityTestProvider client={client}>
        <Line />
      </ReachabilityTestProvider>,
    );
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(() => expectNoLeakedSubscriptions(client)).toThrow('a subscription to "bob"');
    unmount();
    await vi.advanceTimersByTimeAsync(0);
    expectNoLeakedSubscriptions(client);
    expect(vi.getTimerCount()).toBe(0);
  });
});

it("lets findBy wait where fake time advances by itself", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  render(
    <ReachabilityTestProvider client={createFakeClient({ users: { bob: { isOnline: true } } })}>
      <Line />
    </ReachabilityTestProvider>,
  );
  await expect(screen.findByText("online")).resolves.toBeVisible();
  vi.useRealTimers();
});

describe("the app's own provider under fake timers", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("works with the fake client, too", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    render(
      <ReachabilityProvider client={client}>
        <Line />
      </ReachabilityProvider>,
    );
    await act(() => vi.advanceTimersByTimeAsync(10));
    // A message, which the real store publishes by, is not among what Vitest fakes.
    vi.useRealTimers();
    await expect(screen.findByText("online")).resolves.toBeVisible();
  });
});
