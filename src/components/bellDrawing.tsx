import type { ReactElement } from "react";

/**
 * Bell, struck bell and dashed bell in one drawing; the stylesheet shows the one that the element's attributes ask for.
 * Without a stylesheet it is the dashed one: a bell that nobody chose must not look known.
 * The dashes are drawn out by hand: computed ones never meet the corners of a bell evenly.
 */
export const bellDrawing: ReactElement = (
  <svg
    viewBox="0 0 24 24"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path
      display="none"
      fill="currentColor"
      d="M12 4a7 7 0 0 0-7 7v3.5L3 18h18l-2-3.5V11a7 7 0 0 0-7-7ZM9.5 21.5h5"
    />
    <path
      display="none"
      d="M5.1 9.8A7 7 0 0 0 5 11v3.5L3 18h10.6M9.1 4.6A7 7 0 0 1 19 11v3.7M9.5 21.5h5M3 3l18 18"
    />
    <path d="M8.3 5.06a7 7 0 0 1 7.4 0M5.42 8.6A7 7 0 0 0 5 11v2M18.58 8.6A7 7 0 0 1 19 11v2M4.2 15.9 3 18h5M19.8 15.9 21 18h-5M9.5 21.5h5" />
  </svg>
);
