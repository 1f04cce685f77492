import { render, screen } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { PresenceDot } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

const states = ["online", "offline", "unknown"] as const;
const names = { online: "Online", offline: "Offline", unknown: "Presence unknown" };

describe("PresenceDot says what it shows", () => {
  it.each(states)("is an image named for %s", (presence) => {
    render(<PresenceDot presence={presence} />);
    const dot = screen.getByRole("img", { name: names[presence] });
    expect(dot).toHaveAttribute("data-presence", presence);
    expect(dot).toHaveClass("reachability-dot", { exact: true });
  });

  it("carries its whole state in attributes, and none for what is null", () => {
    const { rerender } = render(
      <PresenceDot
        presence="unknown"
        notifiability="notifiable"
        unknownReason="connection-lost"
        freshness="held"
      />,
    );
    const dot = screen.getByRole("img");
    expect(dot).toHaveAttribute("data-notifiability", "notifiable");
    expect(dot).toHaveAttribute("data-unknown-reason", "connection-lost");
    expect(dot).toHaveAttribute("data-freshness", "held");
    expect(dot).toHaveAttribute("data-size", "md");
    rerender(<PresenceDot presence="online" />);
    expect(dot).toHaveAttribute("data-notifiability", "unknown");
    expect(dot).not.toHaveAttribute("data-unknown-reason");
    expect(dot).not.toHaveAttribute("data-freshness");
  });

  it("shows unknown, never online, where untyped code forgets what to show", () => {
    render(<PresenceDot {...({} as { presence: "online" })} />);
    expect(screen.getByRole("img", { name: "Presence unknown" })).toHaveAttribute(
      "data-presence",
      "unknown",
    );
  });

  it("is one element", () => {
    render(<PresenceDot presence="online" />);
    expect(screen.getByRole("img")).toBeEmptyDOMElement();
  });
});

describe("PresenceDot is named as the app wishes", () => {
  it("takes a label as text or as a function of the state", () => {
    const { rerender } = render(<PresenceDot presence="online" label="Ada is there" />);
    expect(screen.getByRole("img")).toHaveAccessibleName("Ada is there");
    rerender(
      <PresenceDot
        presence="unknown"
        unknownReason="disabled"
        label={({ presence, unknownReason }) => `${presence}: ${unknownReason}`}
      />,
    );
    expect(screen.getByRole("img")).toHaveAccessibleName("unknown: disabled");
  });

  it("is decorative where the label is null", () => {
    render(<PresenceDot presence="online" label={null} data-testid="dot" />);
    const dot = screen.getByTestId("dot");
    expect(dot).toHaveAttribute("aria-hidden", "true");
    expect(dot).not.toHaveAttribute("role");
    expect(dot).not.toHaveAttribute("aria-label");
  });

  it("speaks the provider's words, in pure mode as well", () => {
    render(
      <ReachabilityTestProvider client={null} labels={{ presence: { offline: "Hors ligne" } }}>
        <PresenceDot presence="offline" />
        <PresenceDot presence="online" />
        <PresenceDot identity="bob" />
      </ReachabilityTestProvider>,
    );
    expect(screen.getAllByRole("img").map((dot) => dot.getAttribute("aria-label"))).toEqual([
      "Hors ligne",
      "Online",
      "Presence unknown",
    ]);
  });

  it("leaves a name and a role that the app supplies alone", () => {
    render(<PresenceDot presence="online" aria-label="Ada" role="note" />);
    const dot = screen.getByLabelText("Ada");
    expect(dot).toHaveAttribute("role", "note");
  });

  it("takes an attribute passed on as undefined for not supplied", () => {
    render(<PresenceDot presence="online" aria-label={undefined} aria-hidden={undefined} />);
    expect(screen.getByRole("img", { name: "Online" })).toBeVisible();
  });
});

describe("PresenceDot hides where the app wants no dot, and keeps its place", () => {
  it.each([
    ["a state", { presence: "offline", hideWhen: ["offline"] }],
    ["a reason", { presence: "unknown", unknownReason: "disabled", hideWhen: ["disabled"] }],
  ] as const)("for %s", (_, props) => {
    render(<PresenceDot {...props} data-testid="dot" />);
    const dot = screen.getByTestId("dot");
    expect(dot).toHaveAttribute("data-hidden", "");
    expect(dot).toHaveAttribute("aria-hidden", "true");
    expect(screen.queryByRole("img")).toBeNull();
  });

  it("but shows other states and reasons", () => {
    render(
      <PresenceDot
        presence="unknown"
        unknownReason="connecting"
        hideWhen={["offline", "disabled"]}
      />,
    );
    expect(screen.getByRole("img")).not.toHaveAttribute("data-hidden");
  });
});

describe("PresenceDot takes any size", () => {
  it("says a named size in an attribute", () => {
    render(<PresenceDot presence="online" size="lg" />);
    expect(screen.getByRole("img")).toHaveAttribute("data-size", "lg");
  });

  it("sets pixels on the element, so that server markup needs no style attribute", () => {
    const dot = <PresenceDot presence="online" size={24} />;
    expect(renderToStaticMarkup(dot)).not.toContain("style");
    expect(renderToStaticMarkup(dot)).toContain('data-size="24"');
    render(dot);
    const { style } = screen.getByRole("img");
    expect(style.getPropertyValue("--_rch-px")).toBe("24px");
  });

  it("follows a size that changes, beside a style of the app", () => {
    const { rerender } = render(
      <PresenceDot presence="online" size={24} style={{ opacity: 0.5 }} />,
    );
    const { style } = screen.getByRole("img");
    rerender(<PresenceDot presence="online" size={16} style={{ opacity: 0.5 }} />);
    expect(style.getPropertyValue("--_rch-px")).toBe("16px");
    rerender(<PresenceDot presence="online" size="sm" style={{ opacity: 0.5 }} />);
    expect(style.getPropertyValue("--_rch-px")).toBe("");
    expect(style.opacity).toBe("0.5");
  });
});

describe("PresenceDot follows one user", () => {
  it("shows unknown with its reason for nobody", () => {
    const client = createFakeClient();
    for (const identity of [null, undefined, ""]) {
      const { unmount } = render(
        <ReachabilityTestProvider client={client}>
          <PresenceDot identity={identity} />
        </ReachabilityTestProvider>,
      );
      expect(screen.getByRole("img")).toHaveAttribute("data-unknown-reason", "no-identity");
      unmount();
    }
  });

  it("says how to mend it where there is no provider", () => {
    expect(() => renderToStaticMarkup(<PresenceDot identity="bob" />)).toThrow(
      /outside <ReachabilityProvider>.*<ReachabilityProvider client=\{client\}>/,
    );
  });
});
