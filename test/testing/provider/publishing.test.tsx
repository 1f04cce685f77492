import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useEffect, useState, type ReactNode } from "react";
import { PresenceDot, useUserReachability } from "react-reachability";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";
import { afterEach, describe, expect, it } from "vitest";

function Line({ identity }: { readonly identity: string }): ReactNode {
  const { presence, unknownReason } = useUserReachability(identity);
  return <p>{`${identity} is ${unknownReason ?? presence}`}</p>;
}

function renderLine(client: FakeClient, identity = "bob") {
  return render(
    <ReachabilityTestProvider client={client}>
      <Line identity={identity} />
      <PresenceDot identity={identity} />
    </ReachabilityTestProvider>,
  );
}

const flag = "IS_REACT_ACT_ENVIRONMENT";

afterEach(() => void Reflect.deleteProperty(globalThis, flag));

/** Undefined: the runner offers no globals, so Testing Library sets nothing up. True: it offers them. */
describe.each([undefined, true])("with React's test flag %s", (environment) => {
  function setUp(): FakeClient {
    if (environment !== undefined) Reflect.set(globalThis, flag, environment);
    return createFakeClient({ users: { bob: { isOnline: true } } });
  }

  it("shows a first reading without a warning", async () => {
    renderLine(setUp());
    await expect(screen.findByText("bob is online")).resolves.toBeVisible();
    expect(screen.getByRole("img", { name: "Online" })).toBeVisible();
  });

  it("shows a change as soon as the control returns", async () => {
    const client = setUp();
    renderLine(client);
    await screen.findByText("bob is online");

    client.setUser("bob", { isOnline: false });
    expect(screen.getByText("bob is offline")).toBeVisible();
    expect(screen.getByRole("img", { name: "Offline" })).toBeVisible();

    client.disconnect();
    expect(screen.getByText("bob is connection-lost")).toBeVisible();

    client.setUser("bob", { isOnline: true });
    client.reconnect();
    expect(screen.getByText("bob is online")).toBeVisible();
  });

  it("shows changes made inside an act of the test's own once that ends", async () => {
    const client = setUp();
    renderLine(client);
    await screen.findByText("bob is online");

    act(() => client.setUser("bob", { isOnline: false }));
    expect(screen.getByText("bob is offline")).toBeVisible();

    await act(async () => {
      await Promise.resolve();
      client.setUser("bob", { isOnline: true });
    });
    expect(screen.getByText("bob is online")).toBeVisible();
  });

  it("shows changes that come while the test waits", async () => {
    const client = setUp();
    renderLine(client);
    await screen.findByText("bob is online");

    const gone = waitFor(() => expect(screen.getByText("bob is offline")).toBeVisible());
    setTimeout(() => client.setUser("bob", { isOnline: false }), 0);
    await gone;
  });

  it("shows what effects of the app make of a change", async () => {
    const client = setUp();
    client.setUser("carol", { isOnline: false });
    client.setUser("dave", { isOnline: false });
    function Follower({ identity }: { readonly identity: string }): ReactNode {
      const { presence } = useUserReachability("bob");
      useEffect(() => {
        if (presence !== "unknown") client.setUser(identity, { isOnline: presence === "online" });
      }, [presence, identity]);
      return <Line identity={identity} />;
    }
    render(
      <ReachabilityTestProvider client={client}>
        <Follower identity="carol" />
        <Follower identity="dave" />
      </ReachabilityTestProvider>,
    );
    await screen.findByText("dave is online");

    client.setUser("bob", { isOnline: false });
    expect(screen.getByText("carol is offline")).toBeVisible();
    expect(screen.getByText("dave is offline")).toBeVisible();
  });

  it("shows changes made by an event handler while others mount", async () => {
    const client = setUp();
    const user = userEvent.setup();
    function App(): ReactNode {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          <button
            onClick={() => {
              client.setUser("bob", { isOnline: false });
              setOpen(true);
            }}
          >
            Send home
          </button>
          <Line identity="bob" />
          {isOpen ? <Line identity="carol" /> : null}
        </>
      );
    }
    render(
      <ReachabilityTestProvider client={client}>
        <App />
      </ReachabilityTestProvider>,
    );
    await screen.findByText("bob is online");
    await user.click(screen.getByRole("button", { name: "Send home" }));
    expect(screen.getByText("bob is offline")).toBeVisible();
    await expect(screen.findByText("carol is not-found")).resolves.toBeVisible();
  });
});

it("shows changes at once also where a setting is passed on that is undefined", async () => {
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  render(
    <ReachabilityTestProvider
      client={client}
      lingerMs={undefined}
      staleAfterMs={undefined}
      offlineDelayMs={undefined}
    >
      <Line identity="bob" />
    </ReachabilityTestProvider>,
  );
  await screen.findByText("bob is online");

  client.setUser("bob", { isOnline: false });
  expect(screen.getByText("bob is offline")).toBeVisible();
  client.disconnect();
  expect(screen.getByText("bob is connection-lost")).toBeVisible();
});

describe("a client that is not ready yet", () => {
  it("shows connecting until it is initialised, then the value", async () => {
    const client = createFakeClient({ initialized: false, users: { bob: { isOnline: true } } });
    renderLine(client);
    expect(screen.getByText("bob is connecting")).toBeVisible();
    client.initialize();
    await expect(screen.findByText("bob is online")).resolves.toBeVisible();
  });

  it("shows that there is none", () => {
    render(
      <ReachabilityTestProvider client={null}>
        <Line identity="bob" />
      </ReachabilityTestProvider>,
    );
    expect(screen.getByText("bob is no-client")).toBeVisible();
  });

  it("holds a read until the test releases it", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const release = client.holdGetUser("bob");
    renderLine(client);
    await waitFor(() => expect(client.log.map(({ text }) => text)).toContain('getUser("bob")'));
    expect(screen.getByText("bob is connecting")).toBeVisible();
    release();
    await expect(screen.findByText("bob is online")).resolves.toBeVisible();
  });
});
