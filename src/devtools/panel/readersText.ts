import type { InspectedRow } from "../inspection/inspectionSnapshot.js";

/**
 * Who reads a user, such as `2 dots, 1 list`; `nobody` while the subscription lingers or the value was only looked at. Dots
 * on screen are told apart while there are not enough slots: otherwise nobody looks where they are.
 */
export function readersText(row: InspectedRow): string {
  const { onScreenDots, offScreenDots, users, lists } = row;
  const kinds = [
    dotsText(onScreenDots, onScreenDots + offScreenDots),
    count(users, "hook"),
    count(lists, "list"),
  ].filter((kind) => kind !== null);
  return kinds.length === 0 ? "nobody" : kinds.join(", ");
}

export function readerCount(row: InspectedRow): number {
  return row.onScreenDots + row.users + row.lists + row.offScreenDots;
}

function count(number: number, noun: string): string | null {
  if (number === 0) return null;
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function dotsText(onScreen: number, all: number): string | null {
  const dots = count(all, "dot");
  if (dots === null || onScreen === 0) return dots;
  return onScreen === all ? `${dots} on screen` : `${dots} (${onScreen} on screen)`;
}
