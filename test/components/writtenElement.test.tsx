import { render, screen } from "@testing-library/react";
import { createRef, Profiler, type ReactElement, type ReactNode, type RefObject } from "react";
import { NotifiableBadge, PresenceDot, PresenceOverlay } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it, vi } from "vitest";

const clientWithBob = () =>
  createFakeClient({ users: { bob: { isOnline: true, isNotifiable: true } } });

function App({
  client,
  commits,
  children,
}: {
  readonly client: ReturnType<typeof createFakeClient>;
  readonly commits?: () => void;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <ReachabilityTestProvider client={client}>
      <Profiler id="components" onRender={() => commits?.()}>
        {children}
      </Profiler>
    </ReachabilityTestProvider>
  );
}

describe("a change written to the element", () => {
  it("reaches dot, badge and overlay without a React commit", async () => {
    const client = clientWithBob();
    const commits = vi.fn();
    render(
      <App client={client} commits={commits}>
        <PresenceDot identity="bob" data-testid="dot" />
        <NotifiableBadge identity="bob" data-testid="badge" size={20} ref={createRef()} />
        <PresenceOverlay identity="bob" data-testid="overlay">
          <b>B</b>
        </PresenceOverlay>
      </App>,
    );
    await screen.findAllByRole("img", { name: "Online" });
    commits.mockClear();
    client.setUser("bob", { isOnline: false, isNotifiable: false });
    expect(screen.getByTestId("dot")).toHaveAccessibleName("Offline");
    expect(screen.getByTestId("badge")).toHaveAccessibleName("Push notifications off");
    expect(screen.getByTestId("badge")).toHaveAttribute("data-notifiability", "unnotifiable");
    expect(screen.getByTestId("overlay")).toHaveAttribute("data-presence", "offline");
    expect(screen.getAllByRole("img", { name: "Offline" })).toHaveLength(2);
    expect(commits).not.toHaveBeenCalled();
  });

  it("never touches a name, a role or a hiding that the app supplied", async () => {
    const client = clientWithBob();
    render(
      <App client={client}>
        <PresenceDot identity="bob" aria-label="Bob's state" />
        <PresenceDot identity="bob" label="Bob" />
        <PresenceDot
          identity="bob"
          aria-hidden="true"
          data-testid="silent"
          hideWhen={["offline"]}
        />
      </App>,
    );
    const named = screen.getByRole("img", { name: "Bob's state" });
    const labelled = screen.getByRole("img", { name: "Bob" });
    await expect.poll(() => named.dataset["presence"]).toBe("online");
    for (const isOnline of [false, true, null]) {
      client.setUser("bob", { isOnline });
      expect(named).toHaveAccessibleName("Bob's state");
      expect(labelled).toHaveAccessibleName("Bob");
      expect(screen.getByTestId("silent")).toHaveAttribute("aria-hidden", "true");
    }
    expect(named).toHaveAttribute("data-presence", "unknown");
  });

  it("shows a name that the app supplies later, though it is the word that React rendered first", async () => {
    const client = clientWithBob();
    const show = (name: object) => (
      <App client={client}>
        <PresenceDot identity="bob" {...name} />
      </App>
    );
    const { rerender } = render(show({}));
    await screen.findByRole("img", { name: "Online" });
    rerender(show({ "aria-label": "Presence unknown" }));
    expect(screen.getByRole("img")).toHaveAccessibleName("Presence unknown");
  });

  it("stays decorative", async () => {
    const client = clientWithBob();
    render(
      <App client={client}>
        <PresenceDot identity="bob" label={null} data-testid="dot" />
      </App>,
    );
    const dot = screen.getByTestId("dot");
    await expect.poll(() => dot.dataset["presence"]).toBe("online");
    client.setUser("bob", { isOnline: false });
    expect(dot).toHaveAttribute("data-presence", "offline");
    expect(dot).toHaveAttribute("aria-hidden", "true");
    expect(dot).not.toHaveAttribute("aria-label");
  });

  it("hides and shows again", async () => {
    const client = clientWithBob();
    render(
      <App client={client}>
        <PresenceOverlay identity="bob" hideWhen={["offline"]} data-testid="overlay">
          <b>B</b>
        </PresenceOverlay>
      </App>,
    );
    await screen.findByRole("img", { name: "Online" });
    client.setUser("bob", { isOnline: false });
    expect(screen.queryByRole("img")).toBeNull();
    expect(screen.getByTestId("overlay")).toHaveAttribute("data-hidden");
    client.setUser("bob", { isOnline: true });
    expect(screen.getByRole("img", { name: "Online" })).not.toHaveAttribute("data-hidden");
    expect(screen.getByTestId("overlay")).not.toHaveAttribute("data-hidden");
  });

  it.each([
    ["a ref", { ref: createRef<HTMLElement>() }],
    ["a size in pixels", { size: 20 }],
    ["neither", {}],
  ])("gives way to a value that is handed in, with %s", async (_what, props) => {
    const client = clientWithBob();
    const show = (dot: ReactElement, badge: ReactElement) => (
      <App client={client}>
        {dot}
        {badge}
      </App>
    );
    const { rerender } = render(
      show(
        <PresenceDot identity="bob" {...props} />,
        <NotifiableBadge identity="bob" {...props} data-testid="badge" />,
      ),
    );
    await screen.findByRole("img", { name: "Online" });
    rerender(
      show(
        <PresenceDot presence="offline" {...props} />,
        <NotifiableBadge notifiability="unnotifiable" {...props} data-testid="badge" />,
      ),
    );
    const dot = screen.getByRole("img", { name: "Offline" });
    expect(dot).toHaveAttribute("data-presence", "offline");
    expect(dot).not.toHaveAttribute("data-freshness");
    expect(screen.getByTestId("badge")).toHaveAccessibleName("Push notifications off");
    rerender(
      show(
        <PresenceDot identity="bob" {...props} />,
        <NotifiableBadge identity="bob" {...props} data-testid="badge" />,
      ),
    );
    expect(screen.getByRole("img", { name: "Online" })).toHaveAttribute("data-freshness", "live");
  });

  it("uses the words of the last render", async () => {
    const client = clientWithBob();
    const dot = <PresenceDot identity="bob" />;
    const show = (online: string, offline: string) => (
      <ReachabilityTestProvider client={client} labels={{ presence: { online, offline } }}>
        {dot}
      </ReachabilityTestProvider>
    );
    const { rerender } = render(show("En ligne", "Hors ligne"));
    await screen.findByRole("img", { name: "En ligne" });
    client.setUser("bob", { isOnline: false });
    expect(screen.getByRole("img")).toHaveAccessibleName("Hors ligne");
    rerender(show("Verbunden", "Abwesend"));
    expect(screen.getByRole("img")).toHaveAccessibleName("Abwesend");
    client.setUser("bob", { isOnline: true });
    expect(screen.getByRole("img")).toHaveAccessibleName("Verbunden");
  });

  it("goes through React where functions of the app decide", async () => {
    const client = clientWithBob();
    render(
      <App client={client}>
        <PresenceDot
          identity="bob"
          className={({ presence }) => `is-${presence}`}
          label={({ presence }) => `Bob: ${presence}`}
        />
      </App>,
    );
    await screen.findByRole("img", { name: "Bob: online" });
    client.setUser("bob", { isOnline: false });
    expect(screen.getByRole("img", { name: "Bob: offline" })).toHaveClass("is-offline");
  });

  it("follows from pure to live mode and back", async () => {
    const client = clientWithBob();
    const { rerender } = render(
      <App client={client}>
        <PresenceDot presence="offline" />
      </App>,
    );
    rerender(
      <App client={client}>
        <PresenceDot identity="bob" />
      </App>,
    );
    await screen.findByRole("img", { name: "Online" });
    rerender(
      <App client={client}>
        <PresenceDot presence="unknown" />
      </App>,
    );
    expect(screen.getByRole("img", { name: "Presence unknown" })).toBeVisible();
  });
});

describe.each([
  ["live", { identity: "bob" }],
  ["pure", { presence: "online" }],
] as const)("a ref of the app's among %s dots", (_, props) => {
  function Dots({ refs }: { readonly refs: readonly RefObject<HTMLElement | null>[] }) {
    return (
      <App client={clientWithBob()}>
        <PresenceDot {...props} data-testid="first" ref={refs[0] ?? null} />
        <PresenceDot {...props} data-testid="second" ref={refs[1] ?? null} />
      </App>
    );
  }

  it("follows when it is handed on to one before, or exchanged with another's", () => {
    const [one, other] = [createRef<HTMLElement>(), createRef<HTMLElement>()];
    const { rerender } = render(<Dots refs={[other, one]} />);
    rerender(<Dots refs={[one, other]} />);
    expect(one.current).toBe(screen.getByTestId("first"));
    expect(other.current).toBe(screen.getByTestId("second"));
    rerender(<Dots refs={[other]} />);
    expect(one.current).toBeNull();
    expect(other.current).toBe(screen.getByTestId("first"));
    rerender(<Dots refs={[]} />);
    expect([one.current, other.current]).toEqual([null, null]);
  });
});
