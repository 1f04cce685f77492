import { Profiler, StrictMode } from "react";
import { createRoot } from "react-dom/client";
import {
  NotifiableBadge,
  PresenceDot,
  ReachabilityProvider,
  useUserReachability,
} from "react-reachability";
import { createFakeClient } from "react-reachability/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const identities = Array.from({ length: 100 }, (_, index) => `user-${index}`);
const users = Object.fromEntries(
  identities.map((identity) => [identity, { isOnline: true, isNotifiable: true }]),
);

function Name({ identity }: { identity: string }) {
  return <p>{useUserReachability(identity).presence}</p>;
}

// As in an app: an act() around the burst would gather the commits that are to be counted.
beforeEach(() => void vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false));
afterEach(() => void vi.unstubAllGlobals());

describe("a burst of changes, each in a microtask of its own", () => {
  it("is one React commit for a hundred hooks, and none for a hundred dots and badges", async () => {
    const client = createFakeClient({ users });
    const commits = { hooks: 0, elements: 0 };
    const container = document.createElement("div");
    document.body.append(container);
    const root = createRoot(container);
    root.render(
      <StrictMode>
        <ReachabilityProvider client={client} maxSubscriptions={100} offlineDelayMs={0}>
          <Profiler id="hooks" onRender={() => (commits.hooks += 1)}>
            {identities.map((identity) => (
              <Name key={identity} identity={identity} />
            ))}
          </Profiler>
          <Profiler id="elements" onRender={() => (commits.elements += 1)}>
            {identities.map((identity) => (
              <div key={identity}>
                <PresenceDot identity={identity} />
                <NotifiableBadge identity={identity} />
              </div>
            ))}
          </Profiler>
        </ReachabilityProvider>
      </StrictMode>,
    );
    const countOf = (selector: string, text = ""): number =>
      [...container.querySelectorAll(selector)].filter((found) => found.textContent === text)
        .length;
    await vi.waitFor(() => expect(countOf("p", "online")).toBe(100));
    const before = { ...commits };

    for (const identity of identities) {
      await Promise.resolve();
      client.setUser(identity, { isOnline: false, isNotifiable: false });
    }
    await vi.waitFor(() => expect(countOf("p", "offline")).toBe(100));

    expect(countOf('.reachability-dot[data-presence="offline"]')).toBe(100);
    expect(
      container.querySelectorAll('.reachability-badge[data-notifiability="unnotifiable"]'),
    ).toHaveLength(100);
    expect(commits).toEqual({ hooks: before.hooks + 1, elements: before.elements });
    root.unmount();
    container.remove();
  });

  it("is one React commit where one user is on two hundred rows", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    let commits = 0;
    const container = document.createElement("div");
    const root = createRoot(container);
    root.render(
      <ReachabilityProvider client={client} offlineDelayMs={0}>
        <Profiler id="rows" onRender={() => (commits += 1)}>
          {Array.from({ length: 200 }, (_, index) => (
            <Name key={index} identity="bob" />
          ))}
        </Profiler>
      </ReachabilityProvider>,
    );
    await vi.waitFor(() => expect(container.textContent).toBe("online".repeat(200)));
    const before = commits;
    client.setUser("bob", { isOnline: false });
    await vi.waitFor(() => expect(container.textContent).toBe("offline".repeat(200)));
    expect(commits).toBe(before + 1);
    root.unmount();
  });
});
