import { render, screen, within } from "@testing-library/react";
import { PresenceOverlay } from "react-reachability";
import { describe, expect, it } from "vitest";

const photo = <img src="/bob.png" alt="Bob" />;

describe("PresenceOverlay", () => {
  it("stands beside the avatar, so that both are read out", () => {
    render(<PresenceOverlay presence="online">{photo}</PresenceOverlay>);
    expect(
      screen
        .getAllByRole("img")
        .map((image) => image.getAttribute("alt") ?? image.getAttribute("aria-label")),
    ).toEqual(["Bob", "Online"]);
  });

  it("lends its name to the button around it", () => {
    render(
      <button type="button">
        <PresenceOverlay presence="online">{photo}</PresenceOverlay>
      </button>,
    );
    expect(screen.getByRole("button", { name: "Bob Online" })).toBeVisible();
  });

  it("tells stylesheets corner, shape and state on its outer element", () => {
    render(
      <PresenceOverlay
        presence="unknown"
        unknownReason="waiting"
        placement="top-start"
        overlap="square"
        size="sm"
        data-testid="overlay"
      >
        {photo}
      </PresenceOverlay>,
    );
    const overlay = screen.getByTestId("overlay");
    expect(overlay).toHaveAttribute("data-placement", "top-start");
    expect(overlay).toHaveAttribute("data-overlap", "square");
    expect(overlay).toHaveAttribute("data-size", "sm");
    expect(overlay).toHaveAttribute("data-unknown-reason", "waiting");
    expect(overlay).not.toHaveAttribute("role");
    expect(within(overlay).getByRole("img", { name: "Presence unknown" })).toHaveAttribute(
      "data-unknown-reason",
      "waiting",
    );
  });

  it("sits at the bottom end of a round avatar unless told otherwise", () => {
    render(
      <PresenceOverlay presence="online" data-testid="overlay">
        {photo}
      </PresenceOverlay>,
    );
    expect(screen.getByTestId("overlay")).toHaveAttribute("data-placement", "bottom-end");
    expect(screen.getByTestId("overlay")).toHaveAttribute("data-overlap", "circle");
  });

  it("closes its gap with the dot", () => {
    render(
      <PresenceOverlay presence="offline" hideWhen={["offline"]} data-testid="overlay">
        {photo}
      </PresenceOverlay>,
    );
    expect(screen.getByTestId("overlay")).toHaveAttribute("data-hidden");
    expect(screen.getByRole("img")).toHaveAttribute("alt", "Bob");
  });
});
