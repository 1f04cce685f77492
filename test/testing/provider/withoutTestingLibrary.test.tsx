import { useEffect, type ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { flushSync } from "react-dom";
import { PresenceDot, useUserReachability, useUsersReachability } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { afterEach, describe, expect, it, vi } from "vitest";

function Line({ identity }: { readonly identity: string }): ReactNode {
  const { presence, unknownReason } = useUserReachability(identity);
  return <p>{`${identity}: ${unknownReason ?? presence}`}</p>;
}

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const cleanup of cleanups.splice(0)) cleanup();
});

/** As Storybook and end-to-end pages render: no test library, no act, no test flag. */
function mount(app: ReactNode): HTMLElement {
  const container = document.createElement("div");
  document.body.append(container);
  const root = createRoot(container);
  cleanups.push(() => {
    flushSync(() => root.unmount());
    container.remove();
  });
  root.render(app);
  return container;
}

describe("the test provider in a page that no test library drives", () => {
  it("shows readings and changes", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const page = mount(
      <ReachabilityTestProvider client={client}>
        <Line identity="bob" />
      </ReachabilityTestProvider>,
    );
    await vi.waitFor(() => expect(page).toHaveTextContent("bob: online"));
    client.setUser("bob", { isOnline: false });
    await vi.waitFor(() => expect(page).toHaveTextContent("bob: offline"));
    expect(Reflect.has(globalThis, "IS_REACT_ACT_ENVIRONMENT")).toBe(false);
  });

  it("takes changes made by effects, also of components that mount over the cap", async () => {
    const users = Object.fromEntries(
      Array.from({ length: 6 }, (_, index) => [`u${index}`, { isOnline: true }]),
    );
    const client = createFakeClient({ users });
    const identities = Object.keys(users);
    function Row({ identity }: { readonly identity: string }): ReactNode {
      useEffect(() => client.setUser("u0", { isOnline: identity === "u5" }), [identity]);
      return (
        <div>
          <Line identity={identity} />
          <PresenceDot identity={identity} />
        </div>
      );
    }
    function Everybody(): ReactNode {
      useUsersReachability(identities);
      return identities.map((identity) => <Row key={identity} identity={identity} />);
    }
    const page = mount(
      <ReachabilityTestProvider client={client} maxSubscriptions={2} sampling={false}>
        <Everybody />
      </ReachabilityTestProvider>,
    );
    await vi.waitFor(() => expect(page).toHaveTextContent("u5: "));
    await vi.waitFor(() => expect(page).toHaveTextContent("waiting"));
    client.setUser("u0", { isOnline: false });
    client.disconnect();
    await vi.waitFor(() => expect(page).toHaveTextContent("connection-lost"));
  });
});
