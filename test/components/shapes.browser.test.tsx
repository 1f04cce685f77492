import "react-reachability/styles.css";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forceColours, useUnscaledPage } from "./pixels/chromium.js";
import { contrast, visions } from "./pixels/colour.js";
import { photographIndicators, type States } from "./pixels/indicatorSheet.js";
import { pageNames, pages } from "./pixels/pages.js";
import {
  colourAt,
  difference,
  gaps,
  lopsidedness,
  strongestContrast,
  walkAround,
} from "./pixels/picture.js";

const sizes = [8, 12, 16, 24];
const everywhere = pageNames.flatMap((page) => [1, 2, 3].map((ratio) => ({ page, ratio })));
const pairs = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** The smallest difference between any two states, to anybody's eyes, as a share of the whole square's full range. */
function closestPair(states: States): number {
  return Math.min(
    ...Object.values(visions).flatMap((see) =>
      pairs.map(([a, b]) => difference(states[a], states[b], see)),
    ),
  );
}

beforeAll(useUnscaledPage);
afterAll(() => forceColours(null));

describe.each(everywhere)(
  "on a $page page at $ratio device pixels per pixel",
  ({ page, ratio }) => {
    const on = pages[page];
    let all: Awaited<ReturnType<typeof photographIndicators>> = [];
    beforeAll(async () => {
      all = await photographIndicators(on, sizes, ratio);
    });

    it("three states are told apart by shape, in greyscale and by the colour-blind", () => {
      for (const { size, dots, badges } of all) {
        expect(closestPair(dots), `dots of ${size} px`).toBeGreaterThan(0.04);
        expect(closestPair(badges), `badges of ${size} px`).toBeGreaterThan(0.04);
      }
    });

    it("every state has a contrast of 3:1 or more", () => {
      for (const { dots, badges } of all)
        for (const picture of [...dots, ...badges])
          expect(strongestContrast(picture, on.background)).toBeGreaterThanOrEqual(3);
    });

    it("online is a disc, offline a whole ring, unknown a ring of even dashes", () => {
      for (const { size, dots } of all) {
        const [online, offline, unknown] = dots;
        const stroke = Math.max(2, Math.floor((size / 8) * ratio) / ratio);
        const gapsIn = (picture: (typeof dots)[number]) =>
          gaps(walkAround(picture, (size - stroke) / 2, on.background));
        const core = (picture: (typeof dots)[number]) =>
          contrast(colourAt(picture, size / 2, size / 2), on.background);

        expect(core(online)).toBeGreaterThanOrEqual(3);
        expect(core(offline)).toBe(1);
        expect(core(unknown)).toBe(1);
        expect(gapsIn(offline)).toBe(0);
        expect(gapsIn(unknown)).toBe(size < 11 ? 4 : 8);
      }
    });

    it("no shape leans to a side, but for the strike", () => {
      for (const { dots, badges } of all) {
        const [bell, , dashedBell] = badges;
        for (const picture of [...dots, bell, dashedBell])
          expect(lopsidedness(picture)).toBeLessThan(0.01);
      }
    });
  },
);
