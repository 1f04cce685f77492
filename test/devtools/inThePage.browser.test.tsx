import { cleanup, render, screen } from "@testing-library/react";
import axe from "axe-core";
import type { ReactNode } from "react";
import { useUsersReachability } from "react-reachability";
import { ReachabilityDevtools } from "react-reachability/devtools";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";

const users = {
  ada: { isOnline: true, isNotifiable: true },
  bob: { isOnline: false, isNotifiable: false },
  carol: {},
};

function Readers(): ReactNode {
  useUsersReachability([...Object.keys(users), "nobody"]);
  return null;
}

async function openIn(surroundings: (inspector: ReactNode) => ReactNode): Promise<HTMLElement> {
  const client = createFakeClient({ users });
  render(
    surroundings(
      <ReachabilityTestProvider client={client}>
        <Readers />
        <ReachabilityDevtools client={client} />
      </ReachabilityTestProvider>,
    ),
  );
  await userEvent.click(screen.getByRole("button", { name: "Reachability inspector" }));
  await userEvent.click(screen.getByRole("button", { name: "ada" }));
  await screen.findAllByText("not-found");
  return screen.getByRole("dialog", { name: "Reachability inspector" });
}

const violations: string[] = [];

beforeAll(() => {
  // As strict as it gets: no element, attribute or file may bring style.
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "style-src 'none'";
  document.head.append(policy);
  document.addEventListener("securitypolicyviolation", (event) =>
    violations.push(`${event.violatedDirective} ${event.sample}`),
  );
});

afterEach(() => {
  violations.splice(0);
  document.documentElement.removeAttribute("dir");
  document.documentElement.style.colorScheme = "";
  document.adoptedStyleSheets = [];
});

/** Whether a press in its middle reaches the element. */
function isOnTop(element: HTMLElement): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}

/** What an app's own stylesheet may say, weighty selectors and all. */
function adoptAppStyles(rules: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = [sheet, ...document.adoptedStyleSheets];
}

describe("the inspector in a page", () => {
  it("is styled under a policy that forbids style elements, attributes and files", async () => {
    const refused = document.createElement("style");
    refused.append("body { color: red }");
    document.head.append(refused);
    await vi.waitFor(() => expect(violations).toHaveLength(1));
    refused.remove();
    violations.splice(0);

    const panel = await openIn((inspector) => inspector);
    expect(getComputedStyle(panel).display).toBe("flex");
    expect(getComputedStyle(panel).borderRadius).toBe("10px");
    expect(violations).toEqual([]);
  });

  it("takes its styles along when it goes", async () => {
    await openIn((inspector) => inspector);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    cleanup();
    expect(document.adoptedStyleSheets).toHaveLength(0);
  });

  it("stands above everything, clipped and transformed by nothing", async () => {
    const panel = await openIn((inspector) => (
      <div className="clip">
        {inspector}
        <div className="cover">Something on top</div>
      </div>
    ));
    adoptAppStyles(`
      .clip { overflow: hidden; transform: rotate(2deg); block-size: 20px; contain: paint; }
      .cover { position: fixed; inset: -500px; z-index: 2147483647; background: red; }
    `);
    expect(isOnTop(panel)).toBe(true);
    expect(panel.getBoundingClientRect().width).toBeGreaterThan(300);
  });

  it.each(["ltr", "rtl"])("leaves room for another inspector, %s", async (direction) => {
    document.documentElement.dir = direction;
    render(
      [1, 2].map((number) => (
        <ReachabilityTestProvider key={number} client={createFakeClient()}>
          <ReachabilityDevtools />
        </ReachabilityTestProvider>
      )),
    );
    const toggles = screen.getAllByRole("button", { name: "Reachability inspector" });
    expect(toggles.map(isOnTop)).toEqual([true, true]);

    for (const toggle of toggles) {
      await userEvent.click(toggle);
      const panel = document.getElementById(toggle.getAttribute("aria-controls") ?? "");
      if (panel === null) throw new Error("no panel of the button");
      expect(isOnTop(panel)).toBe(true);
      expect(panel).toContainElement(document.activeElement as HTMLElement);
      expect(toggles.map(isOnTop)).toEqual([true, true]);
      const { left, right } = panel.getBoundingClientRect();
      expect(left).toBeGreaterThanOrEqual(0);
      expect(right).toBeLessThanOrEqual(document.documentElement.clientWidth);
    }
    await userEvent.keyboard("{Escape}");
    expect(toggles.at(-1)).toHaveFocus();
  });

  it("looks the same whatever the app's styles say", async () => {
    const panel = await openIn((inspector) => <div id="app">{inspector}</div>);
    const button = screen.getByRole("button", { name: "Pause" });
    const cell = screen.getByRole("rowheader", { name: "bob" });
    const look = () =>
      [panel, button, cell].map((element) => {
        const { font, color, padding, backgroundColor, border, display, textTransform } =
          getComputedStyle(element);
        return { font, color, padding, backgroundColor, border, display, textTransform };
      });
    const before = look();
    adoptAppStyles(`
      * { box-sizing: content-box; margin: 9px; }
      #app button, dialog { padding: 40px; background: hotpink; border: 9px solid; text-transform: uppercase; }
      #app table td { display: inline-block; font: 40px cursive; color: red; padding: 30px; }
    `);
    expect(look()).toEqual(before);
  });

  it.each([
    ["light", "ltr"],
    ["dark", "ltr"],
    ["light", "rtl"],
    ["dark", "rtl"],
  ])("has no accessibility violation, %s and %s", async (scheme, direction) => {
    document.documentElement.style.colorScheme = scheme;
    document.documentElement.dir = direction;
    const panel = await openIn((inspector) => inspector);
    await vi.waitFor(() => expect(panel).toHaveTextContent("4 users"));
    const { violations: found } = await axe.run(panel.parentElement ?? panel);
    expect(
      found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => ({ id, html, failureSummary })),
      ),
    ).toEqual([]);
  });

  it("mirrors itself in a page written from right to left", async () => {
    document.documentElement.dir = "rtl";
    const panel = await openIn((inspector) => inspector);
    const toggle = screen.getByRole("button", { name: "Reachability inspector" });
    expect(toggle.getBoundingClientRect().left).toBeLessThan(20);
    const [identity, presence] = screen.getAllByRole("columnheader");
    expect(identity?.getBoundingClientRect().left).toBeGreaterThan(
      presence?.getBoundingClientRect().left ?? Infinity,
    );
    expect(panel.getBoundingClientRect().left).toBeLessThan(20);
  });
});
