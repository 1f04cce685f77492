import { render, screen } from "@testing-library/react";
import { NotifiableBadge } from "react-reachability";
import { expect, it } from "vitest";

it.each(["notifiable", "unnotifiable", "unknown"] as const)(
  "a %s badge draws the dashed bell until the stylesheet is there",
  (notifiability) => {
    render(<NotifiableBadge notifiability={notifiability} />);
    const drawings = [...screen.getByRole("img").querySelectorAll("path")];
    expect(drawings.map((drawing) => drawing.checkVisibility())).toEqual([false, false, true]);
  },
);
