import { render, screen } from "@testing-library/react";
import { NotifiableBadge } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it } from "vitest";

describe("NotifiableBadge", () => {
  it.each([
    ["notifiable", "Push notifications on"],
    ["unnotifiable", "Push notifications off"],
    ["unknown", "Push notifications unknown"],
  ] as const)("is an image named for %s", (notifiability, name) => {
    render(<NotifiableBadge notifiability={notifiability} />);
    const badge = screen.getByRole("img", { name });
    expect(badge).toHaveAttribute("data-notifiability", notifiability);
    expect(badge).toHaveClass("reachability-badge", { exact: true });
  });

  it("has every shape in its markup, out of a screen reader's sight", () => {
    const { container } = render(<NotifiableBadge notifiability="notifiable" />);
    const drawing = container.querySelector("svg");
    expect(drawing?.querySelectorAll("path")).toHaveLength(3);
    expect(drawing).toHaveAttribute("aria-hidden", "true");
    expect(container.innerHTML).not.toContain("data:");
  });

  it("says why notifiability, not presence, is unknown", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true, isNotifiable: null } } });
    render(
      <ReachabilityTestProvider client={client}>
        <NotifiableBadge identity="bob" />
      </ReachabilityTestProvider>,
    );
    const badge = screen.getByRole("img", { name: "Push notifications unknown" });
    await expect.poll(() => badge.dataset["unknownReason"]).toBe("never-registered");
    expect(badge).toHaveAttribute("data-presence", "online");
    client.setUser("bob", { isNotifiable: true });
    expect(badge).toHaveAccessibleName("Push notifications on");
    expect(badge).not.toHaveAttribute("data-unknown-reason");
  });

  it("hides for its own reasons", () => {
    render(
      <NotifiableBadge
        notifiability="unknown"
        unknownReason="never-registered"
        hideWhen={["never-registered"]}
      />,
    );
    expect(screen.queryByRole("img")).toBeNull();
  });
});
