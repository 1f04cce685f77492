import { render, screen } from "@testing-library/react";
import { NotifiableBadge, PresenceDot, PresenceOverlay } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import "react-reachability/styles.css";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { useUnscaledPage } from "./pixels/chromium.js";

beforeAll(useUnscaledPage);

const rectangles = (): string =>
  JSON.stringify(
    [...document.querySelectorAll("[data-testid]")].map((element) =>
      element.getBoundingClientRect(),
    ),
  );

describe("nothing moves", () => {
  it("when a state changes, is unknown, or hides", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true, isNotifiable: true } } });
    render(
      <ReachabilityTestProvider client={client}>
        <p data-testid="line" style={{ width: "fit-content" }}>
          <PresenceDot identity="bob" data-testid="dot" hideWhen={["disabled"]} /> Bob{" "}
          <NotifiableBadge identity="bob" data-testid="badge" hideWhen={["unnotifiable"]} /> is{" "}
          <PresenceOverlay identity="bob" data-testid="overlay" hideWhen={["offline"]}>
            <b style={{ width: 40, height: 40 }}>B</b>
          </PresenceOverlay>
          <b data-testid="after">here</b>
        </p>
      </ReachabilityTestProvider>,
    );
    const unknown = rectangles();
    const dot = screen.getByTestId("dot");
    await expect.poll(() => dot.dataset["presence"]).toBe("online");
    expect(rectangles()).toBe(unknown);
    for (const isOnline of [false, null, true])
      for (const isNotifiable of [false, null, true]) {
        client.setUser("bob", { isOnline, isNotifiable });
        expect(rectangles()).toBe(unknown);
      }
    client.disconnect();
    expect(dot).toHaveAttribute("data-unknown-reason", "connection-lost");
    expect(rectangles()).toBe(unknown);
  });

  it("and nothing is animated, whatever the system asks for", () => {
    const { container } = render(
      <PresenceOverlay presence="online">
        <NotifiableBadge notifiability="notifiable" />
      </PresenceOverlay>,
    );
    for (const element of container.querySelectorAll("*")) {
      const { animationName, transitionDuration } = getComputedStyle(element);
      expect([animationName, transitionDuration]).toEqual(["none", "0s"]);
    }
  });
});

describe("sizes", () => {
  const widths = (container: Element, of = ".reachability-dot, .reachability-badge") =>
    [...container.querySelectorAll(of)].map((element) => element.getBoundingClientRect().width);
  const indicators = (size: "sm" | "md" | "lg" | number) => (
    <>
      <PresenceDot presence="online" size={size} />
      <NotifiableBadge notifiability="notifiable" size={size} />
    </>
  );

  it.each([
    ["sm", 16, [8, 12]],
    ["md", 16, [12, 18]],
    ["lg", 16, [16, 24]],
    ["md", 32, [24, 36]],
    ["md", 13, [10, 15]],
    [20, 16, [20, 20]],
    [20, 32, [20, 20]],
  ] as const)("%s in text of %d px is %j whole pixels", (size, fontSize, expected) => {
    const { container } = render(<div style={{ fontSize }}>{indicators(size)}</div>);
    expect(widths(container)).toEqual(expected);
  });

  it("of an overlay in pixels are its own dot's alone, not those of a badge inside the avatar", () => {
    const { container } = render(
      <div style={{ fontSize: 16 }}>
        <PresenceOverlay presence="online" size={20}>
          <NotifiableBadge notifiability="notifiable" size="sm" />
        </PresenceOverlay>
      </div>,
    );
    const [badge] = widths(container, ".reachability-badge");
    const [dot] = widths(container, ".reachability-dot");
    expect([badge, dot]).toEqual([12, 20]);
  });

  it("come from the app's own scale", () => {
    const scale = { fontSize: 16, "--reachability-size-sm": "10px" } as object;
    const { container } = render(<div style={scale}>{indicators("sm")}</div>);
    expect(widths(container)).toEqual([10, 15]);
  });

  it("of the usual numbers of pixels are there before any script runs", () => {
    const container = document.body.appendChild(document.createElement("div"));
    onTestFinished(() => container.remove());
    container.innerHTML = `
      <span class="reachability-dot" data-presence="online" data-size="8"></span>
      <span class="reachability-dot" data-presence="offline" data-size="20"></span>
      <span class="reachability-badge" data-notifiability="notifiable" data-size="24"></span>
      <span class="reachability-badge" data-notifiability="unknown" data-size="32"></span>`;
    expect(widths(container)).toEqual([8, 20, 24, 32]);
  });
});

describe("under a Content-Security-Policy without inline styles", () => {
  it("rendering breaks no rule", async () => {
    const { body, violations } = await strictDocument("default-src 'none'; style-src 'none'");
    render(
      <>
        <PresenceDot presence="online" size={24} />
        <NotifiableBadge notifiability="unknown" size={24} />
        <PresenceOverlay presence="offline" size={24}>
          B
        </PresenceOverlay>
      </>,
      { container: body.appendChild(body.ownerDocument.createElement("div")) },
    );
    const dot = body.querySelector<HTMLElement>(".reachability-dot");
    expect(dot?.style.getPropertyValue("--_rch-px")).toBe("24px");

    // The policy is at work: a style attribute in markup is refused, and nothing of ours was before it.
    body.insertAdjacentHTML("beforeend", '<i style="color: red"></i>');
    await expect.poll(() => violations).toEqual(["style-src-attr"]);
  });

  async function strictDocument(policy: string) {
    const frame = document.createElement("iframe");
    onTestFinished(() => frame.remove());
    frame.srcdoc = `<meta http-equiv="Content-Security-Policy" content="${policy}"><body>`;
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
    document.body.append(frame);
    await loaded;
    const inner = frame.contentDocument;
    if (inner === null) throw new Error("The frame has no document.");
    const violations: string[] = [];
    inner.addEventListener("securitypolicyviolation", (event) =>
      violations.push(event.violatedDirective),
    );
    return { body: inner.body, violations };
  }
});
