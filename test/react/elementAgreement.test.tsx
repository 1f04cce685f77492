import { act, render, screen } from "@testing-library/react";
import { Activity, Profiler, startTransition, Suspense, useState } from "react";
import {
  createReachabilityStore,
  NotifiableBadge,
  PresenceDot,
  ReachabilityProvider,
  useUserReachability,
  type ReachabilityStore,
} from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it } from "vitest";
import { createGate } from "../support/createGate.js";

const bobOnline = { bob: { isOnline: true, isNotifiable: true } };

describe("a default dot writes its own element", () => {
  // React 18 has no Activity.
  it.runIf(Activity)(
    "comes back from hiding under another store, though the former one was destroyed",
    async () => {
      const [former, next] = [true, false].map((isOnline) =>
        createReachabilityStore({ client: createFakeClient({ users: { bob: { isOnline } } }) }),
      );
      if (former === undefined || next === undefined) throw new Error("no stores");
      const show = (store: ReachabilityStore, mode: "visible" | "hidden") => (
        <ReachabilityProvider store={store}>
          <Activity mode={mode}>
            <PresenceDot identity="bob" />
          </Activity>
        </ReachabilityProvider>
      );
      const { rerender } = render(show(former, "visible"));
      await screen.findByRole("img", { name: "Online" });
      rerender(show(former, "hidden"));
      rerender(show(next, "hidden"));
      former.destroy();
      rerender(show(next, "visible"));
      expect(await screen.findByRole("img", { name: "Offline" })).toBeVisible();
      next.destroy();
    },
  );

  it("shows a change without a React commit, where a hook takes one", async () => {
    const client = createFakeClient({ users: bobOnline });
    const commits = { dots: 0, hook: 0 };
    const Name = () => <p>{useUserReachability("bob").presence}</p>;
    render(
      <ReachabilityTestProvider client={client}>
        <Profiler id="dots" onRender={() => (commits.dots += 1)}>
          <PresenceDot identity="bob" />
          <NotifiableBadge identity="bob" />
        </Profiler>
        <Profiler id="hook" onRender={() => (commits.hook += 1)}>
          <Name />
        </Profiler>
      </ReachabilityTestProvider>,
    );
    await screen.findByRole("img", { name: "Online" });
    const before = { ...commits };
    client.setUser("bob", { isOnline: false, isNotifiable: false });
    expect(screen.getByRole("img", { name: "Offline" })).toHaveAttribute(
      "data-presence",
      "offline",
    );
    expect(screen.getByRole("img", { name: /off$/ })).toHaveAttribute(
      "data-notifiability",
      "unnotifiable",
    );
    expect(commits.dots).toBe(before.dots);
    expect(commits.hook).toBe(before.hook + 1);
  });

  it("never goes back to an older value that a transition rendered", async () => {
    const client = createFakeClient({ users: bobOnline });
    const gate = createGate();
    function Late() {
      gate.pass();
      return null;
    }
    function App() {
      const [isLate, setLate] = useState(false);
      return (
        <>
          <button type="button" onClick={() => startTransition(() => setLate(true))}>
            later
          </button>
          <PresenceDot identity="bob" title={isLate ? "after" : "before"} />
          {isLate ? <Late /> : null}
        </>
      );
    }
    render(
      <ReachabilityTestProvider client={client}>
        <Suspense>
          <App />
        </Suspense>
      </ReachabilityTestProvider>,
    );
    const dot = await screen.findByRole("img", { name: "Online" });
    await act(async () => screen.getByRole("button", { name: "later" }).click());
    client.setUser("bob", { isOnline: false });
    expect(dot).toHaveAccessibleName("Offline");
    await act(async () => gate.open());
    expect(dot).toHaveAttribute("title", "after");
    expect(dot).toHaveAttribute("data-presence", "offline");
    expect(dot).toHaveAccessibleName("Offline");
  });

  // React 18 has no Activity.
  it.runIf(Activity)("shows the present value when a hidden tree is revealed", async () => {
    const client = createFakeClient({ users: bobOnline });
    const App = ({ mode }: { mode: "visible" | "hidden" }) => (
      <ReachabilityTestProvider client={client} lingerMs={60_000}>
        <Activity mode={mode}>
          <PresenceDot identity="bob" data-testid="dot" />
        </Activity>
      </ReachabilityTestProvider>
    );
    const { rerender } = render(<App mode="visible" />);
    await screen.findByRole("img", { name: "Online" });
    rerender(<App mode="hidden" />);
    client.setUser("bob", { isOnline: false });
    rerender(<App mode="visible" />);
    expect(screen.getByTestId("dot")).toHaveAttribute("data-presence", "offline");
    expect(screen.getByRole("img", { name: "Offline" })).toBeVisible();
  });

  it("shows the present value when Suspense brings it back", async () => {
    const client = createFakeClient({ users: bobOnline });
    const gate = createGate();
    function Slow({ isSlow }: { isSlow: boolean }) {
      if (isSlow) gate.pass();
      return null;
    }
    const App = ({ isSlow }: { isSlow: boolean }) => (
      <ReachabilityTestProvider client={client} lingerMs={60_000}>
        <Suspense fallback={<p>wait</p>}>
          <PresenceDot identity="bob" data-testid="dot" />
          <Slow isSlow={isSlow} />
        </Suspense>
      </ReachabilityTestProvider>
    );
    const { rerender } = render(<App isSlow={false} />);
    await screen.findByRole("img", { name: "Online" });
    await act(async () => rerender(<App isSlow />));
    expect(screen.getByText("wait")).toBeVisible();
    client.setUser("bob", { isOnline: false });
    await act(async () => gate.open());
    expect(screen.getByTestId("dot")).toHaveAttribute("data-presence", "offline");
  });

  it("follows a change of identity in the same paint", async () => {
    const client = createFakeClient({ users: { ...bobOnline, ann: { isOnline: false } } });
    const App = ({ identity }: { identity: string }) => (
      <ReachabilityTestProvider client={client}>
        <PresenceDot identity={identity} data-testid="dot" />
        <p>{useLabel(identity)}</p>
      </ReachabilityTestProvider>
    );
    const useLabel = (identity: string) => identity;
    const { rerender } = render(<App identity="bob" />);
    await screen.findByRole("img", { name: "Online" });
    rerender(<App identity="ann" />);
    expect(screen.getByTestId("dot")).not.toHaveAttribute("data-presence", "online");
    await screen.findByRole("img", { name: "Offline" });
  });
});
