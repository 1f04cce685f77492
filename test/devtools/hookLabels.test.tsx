import { renderHook } from "@testing-library/react";
import type * as React from "react";
import type { ReactNode } from "react";
import * as api from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { beforeEach, expect, it, vi } from "vitest";

/** What React's developer tools would show beside each hook. */
const { labels } = vi.hoisted(() => ({ labels: new Array<unknown>() }));

vi.mock("react", async (importActual) => ({
  ...(await importActual<typeof React>()),
  useDebugValue: (value: unknown, format?: (given: unknown) => unknown) =>
    labels.push(format === undefined ? value : format(value)),
}));

beforeEach(() => void labels.splice(0));

const hooks: Readonly<Record<string, () => unknown>> = {
  useUserReachability: () => api.useUserReachability("bob"),
  useUsersReachability: () => api.useUsersReachability(["bob", "carol"]),
  useReachabilityGroups: () => api.useReachabilityGroups(["bob"]),
  useReachabilityEnabled: () => api.useReachabilityEnabled(),
  useReachabilityConnection: () => api.useReachabilityConnection(),
  useReachabilityChange: () => api.useReachabilityChange(["bob"], () => {}),
  useReachabilityStore: () => api.useReachabilityStore(),
};

const wrapper = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <ReachabilityTestProvider client={createFakeClient()}>{children}</ReachabilityTestProvider>
);

it("covers every hook that the package exports", () => {
  const exported = Object.keys(api).filter((name) => name.startsWith("use"));
  expect(new Set(Object.keys(hooks))).toEqual(new Set(exported));
});

it.each(Object.entries(hooks))("%s labels itself in React's developer tools", (_, useHook) => {
  renderHook(useHook, { wrapper });
  expect(labels.length).toBeGreaterThan(0);
});
