import { render, screen } from "@testing-library/react";
import { NotifiableBadge, PresenceDot } from "react-reachability";
import { forceColours, photograph, type Picture } from "./chromium.js";
import type { Page } from "./pages.js";
import { crop } from "./picture.js";

const presences = ["online", "offline", "unknown"] as const;
const notifiabilities = ["notifiable", "unnotifiable", "unknown"] as const;

/** Pictures of one indicator's three states, at one size. */
export type States = readonly [yes: Picture, no: Picture, unknown: Picture];

/** Photographs dot and badge in all states and sizes on a page, with one screenshot for all. */
export async function photographIndicators(
  page: Page,
  sizes: readonly number[],
  ratio: number,
): Promise<{ size: number; dots: States; badges: States }[]> {
  await forceColours(page.forced);
  const { unmount } = render(
    <div data-testid="sheet" style={{ ...page.style, padding: 8, width: 240, lineHeight: 0 }}>
      <style>{page.rules}</style>
      {sizes.map((size) => (
        <div key={size} style={{ display: "flex", gap: 8, marginBottom: 8 }}>
          {presences.map((presence) => (
            <PresenceDot key={presence} presence={presence} size={size} />
          ))}
          {notifiabilities.map((notifiability) => (
            <NotifiableBadge key={notifiability} notifiability={notifiability} size={size} />
          ))}
        </div>
      ))}
    </div>,
  );
  const area = screen.getByTestId("sheet").getBoundingClientRect();
  const sheet = await photograph(area, ratio);
  const cut = screen.getAllByRole("img").map((image) => {
    const { x, y, width, height } = image.getBoundingClientRect();
    return crop(sheet, { x: x - area.x, y: y - area.y, width, height });
  });
  unmount();
  return sizes.map((size, row) => {
    const [online, offline, unknown, on, off, dashed] = cut.slice(6 * row);
    if (!online || !offline || !unknown || !on || !off || !dashed)
      throw new Error(`The sheet has no six pictures of ${size} px.`);
    return { size, dots: [online, offline, unknown], badges: [on, off, dashed] };
  });
}
