import { render, screen } from "@testing-library/react";
import { userEvent } from "vitest/browser";
import type { ReactNode } from "react";
import { PresenceOverlay, type PresenceOverlayProps } from "react-reachability";
import "react-reachability/styles.css";
import { beforeAll, describe, expect, it } from "vitest";
import { photograph, useUnscaledPage, type Picture } from "./pixels/chromium.js";
import { colourAt } from "./pixels/picture.js";

const avatarSize = 40;
const margin = 60;
const blue = "0,0,255";
const red = "255,0,0";
const lime = "0,255,0";
const yellow = "255,255,0";

beforeAll(useUnscaledPage);

/** A red avatar on a blue page, with lime dots: whatever is seen through shows blue. */
async function show(
  props: Omit<PresenceOverlayProps, "identity" | "presence" | "children">,
  { avatar, dir = "ltr" }: { avatar?: ReactNode; dir?: "ltr" | "rtl" } = {},
): Promise<{ take: () => Promise<(x: number, y: number) => string>; dot: DOMRect }> {
  const { container } = render(
    <div
      dir={dir}
      style={{ background: "blue", padding: margin, width: "fit-content", lineHeight: 0 }}
    >
      <PresenceOverlay
        presence="online"
        data-testid="overlay"
        style={{ "--reachability-online": "lime" } as object}
        {...props}
      >
        {avatar ?? (
          <div
            style={{
              width: avatarSize,
              height: avatarSize,
              background: "red",
              borderRadius: props.overlap === "square" ? 0 : "50%",
            }}
          />
        )}
      </PresenceOverlay>
    </div>,
  );
  const origin = screen.getByTestId("overlay").getBoundingClientRect();
  const dot = container.querySelector(".reachability-dot")?.getBoundingClientRect();
  if (dot === undefined) throw new Error("The overlay has no dot.");
  const page = {
    x: origin.x - margin,
    y: origin.y - margin,
    width: avatarSize + 2 * margin,
    height: avatarSize + 2 * margin,
  };
  return {
    /** Looks at points of the page, in pixels from the top left of the avatar. */
    take: async () => {
      const picture: Picture = await photograph(page, 2);
      return (x, y) => colourAt(picture, x + margin, y + margin).join(",");
    },
    dot: new DOMRect(dot.x - origin.x, dot.y - origin.y, dot.width, dot.height),
  };
}

const centreOf = (rect: DOMRect) => ({ x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 });
const corners = ["top-start", "top-end", "bottom-start", "bottom-end"] as const;
const cases = corners.flatMap((placement) =>
  (["circle", "square"] as const).flatMap((overlap) =>
    (["ltr", "rtl"] as const).map((dir) => ({ placement, overlap, dir })),
  ),
);

describe("an overlay", () => {
  it.each(cases)(
    "sits at $placement of a $overlap, $dir, with a gap that the page shows through",
    async ({ placement, overlap, dir }) => {
      const { take, dot } = await show({ placement, overlap, size: 12 }, { dir });
      const at = await take();
      const { x, y } = centreOf(dot);
      const isRight = placement.endsWith("end") === (dir === "ltr");
      const isBottom = placement.startsWith("bottom");
      expect(x > avatarSize / 2).toBe(isRight);
      expect(y > avatarSize / 2).toBe(isBottom);
      expect(at(x, y)).toBe(lime);

      // From the dot towards the middle of the avatar: dot, gap of 2 px, avatar.
      const inwards = (distance: number) =>
        at(
          x + (isRight ? -1 : 1) * distance * Math.SQRT1_2,
          y + (isBottom ? -1 : 1) * distance * Math.SQRT1_2,
        );
      expect(inwards(5)).toBe(lime);
      expect(inwards(7)).toBe(blue);
      expect(inwards(9.5)).toBe(red);
    },
  );

  it("closes the gap while the dot is hidden", async () => {
    const { take, dot } = await show({ hideWhen: ["online"], overlap: "square", size: 12 });
    const at = await take();
    const { x, y } = centreOf(dot);
    expect(at(x - 4, y - 4)).toBe(red);
  });

  it("takes the gap's width from the app", async () => {
    const style = { "--reachability-gap": "6px", "--reachability-online": "lime" } as object;
    const { take, dot } = await show({ size: 12, style, overlap: "square" });
    const { x, y } = centreOf(dot);
    const at = await take();
    expect(at(x - 10, y)).toBe(blue);
    expect(at(x - 13.5, y)).toBe(red);
  });

  it.each(["directly", "inside another element"])(
    "leaves the focus ring of a button whole that it holds %s",
    async (where) => {
      const button = (
        <button
          type="button"
          aria-label="Bob"
          style={{
            width: avatarSize,
            height: avatarSize,
            padding: 0,
            border: 0,
            background: "red",
            outline: "4px solid yellow",
            outlineOffset: 4,
          }}
        />
      );
      const { take } = await show(
        {},
        { avatar: where === "directly" ? button : <div style={{ display: "flex" }}>{button}</div> },
      );
      await userEvent.tab();
      expect(screen.getByRole("button")).toHaveFocus();
      const at = await take();
      for (const [x, y] of [
        [-6, 20],
        [20, -6],
        [46, 10],
        [10, 46],
        [-6, -6],
      ] as const)
        expect(at(x, y)).toBe(yellow);
    },
  );

  const farCorners = [
    [-18, 32],
    [78, 32],
    [78, 78],
    [-18, 78],
  ] as const;
  const withPopover = (isExpanded: boolean) => (
    <div style={{ position: "relative" }}>
      <button
        type="button"
        aria-label="Bob"
        aria-expanded={isExpanded}
        style={{
          width: avatarSize,
          height: avatarSize,
          padding: 0,
          border: 0,
          background: "red",
        }}
      />
      <div
        style={{
          position: "absolute",
          zIndex: 1,
          top: 30,
          left: -20,
          width: 100,
          height: 50,
          background: "yellow",
        }}
      />
    </div>
  );

  it("leaves a popover of the avatar whole", async () => {
    const { take } = await show({ overlap: "square" }, { avatar: withPopover(false) });
    const at = await take();
    for (const [x, y] of farCorners) expect(at(x, y)).toBe(yellow);
  });

  it("draws what opens beside the avatar after the first paint", async () => {
    const avatar = (
      <details style={{ position: "relative" }}>
        <summary
          aria-label="Bob"
          style={{ listStyle: "none", width: avatarSize, height: avatarSize, background: "red" }}
        />
        <div
          style={{
            position: "absolute",
            top: avatarSize,
            left: -20,
            width: 100,
            height: 40,
            background: "yellow",
          }}
        />
      </details>
    );
    const { take } = await show({ overlap: "square" }, { avatar });
    await take();
    await userEvent.click(screen.getByLabelText("Bob"));
    const at = await take();
    for (const [x, y] of [
      [-18, 42],
      [20, 44],
      [20, 60],
      [78, 78],
    ] as const)
      expect(at(x, y)).toBe(yellow);
  });

  it("keeps the gap as wide to the side as above, wherever the corner falls", async () => {
    const { take, dot } = await show({ overlap: "square", size: 9 });
    const at = await take();
    const { x, y } = centreOf(dot);
    const redness = (left: number, top: number) => Number(at(left, top).split(",")[0]);
    // Edges are smoothed by 1/255 apart across and down; a gap that is a tenth of a pixel wider shows 25.
    for (const distance of [5, 5.5, 6, 6.5, 7])
      expect(Math.abs(redness(x - distance, y) - redness(x, y - distance))).toBeLessThan(4);
    expect([dot.x % 1, dot.y % 1]).toEqual([0, 0]);
  });

  it("lets a popover cover the dot while its button says that it is open", async () => {
    const { take, dot } = await show({ overlap: "square" }, { avatar: withPopover(true) });
    const at = await take();
    const { x, y } = centreOf(dot);
    for (const [left, top] of [...farCorners, [x, y], [x - 7, y - 4]] as const)
      expect(at(left, top)).toBe(yellow);
  });
});
