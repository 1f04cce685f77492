import { render, renderHook } from "@testing-library/react";
import {
  createReachabilityStore,
  ReachabilityProvider,
  useReachabilityGroups,
} from "react-reachability";
import { createFakeClient } from "react-reachability/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const given = (props: object) => () => {
  render(<ReachabilityProvider client={null} {...props} />);
};

describe("a provider", () => {
  beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  it.each([
    ["a store that is none", { client: undefined, store: {} }, /`store`.*createReachabilityStore/],
    ["null for a store", { client: undefined, store: null }, /`store`.*createReachabilityStore/],
    ["a client for a store", { client: undefined, store: createFakeClient() }, /`store`/],
    ["text for a seed", { seed: "bob" }, /the seed is "bob"/],
    ["a seed without readings", { seed: { bob: null } }, /the seed of "bob" is null/],
    [
      "a seed without a time",
      { seed: { bob: { isOnline: true, isNotifiable: null, at: Number.NaN } } },
      /the seed of "bob" is { isOnline: true, isNotifiable: null, at: NaN }.* Pass when it was read/,
    ],
    ["an endless linger", { lingerMs: Infinity }, /lingerMs is Infinity, .* to 2147483647/],
    ["null for sampling", { sampling: null }, /sampling is null/],
    ["text for a number", { sampling: { perSecond: "1" } }, /sampling\.perSecond is 1/],
  ])("refuses %s, and says what to pass", (_what, props, message) => {
    expect(given(props)).toThrow(message);
    expect(given(props)).toThrow(expect.objectContaining({ code: "invalid-prop" }));
  });
});

describe("useReachabilityGroups", () => {
  beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
  afterEach(() => void vi.restoreAllMocks());

  it.each([Number.NaN, -1, Infinity])("refuses a dwell time of %d ms", (dwellMs) => {
    const grouped = () =>
      renderHook(() => useReachabilityGroups(["bob"], { dwellMs }), {
        wrapper: ({ children }) => (
          <ReachabilityProvider client={null}>{children}</ReachabilityProvider>
        ),
      });
    expect(grouped).toThrow(/dwellMs is .*, but must be milliseconds/);
    expect(grouped).toThrow(expect.objectContaining({ code: "invalid-prop" }));
  });
});

describe("waits longer than timers can", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([Infinity, 2 ** 31, 30 * 86_400_000])("are kept (%d ms)", async (timeoutMs) => {
    const store = createReachabilityStore({ client: null });
    const ended = vi.fn<(error: unknown) => void>();
    store.whenReachable("bob", { timeoutMs }).catch(ended);
    await vi.advanceTimersByTimeAsync(24 * 86_400_000);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(7 * 86_400_000);
    expect(ended).toHaveBeenCalledTimes(timeoutMs === Infinity ? 0 : 1);
    store.destroy();
  });
});
