import type { Entry } from "./entry.js";

/** Who deserves a slot before whom: the more important rank, then the more recently wanted. */
export function deservesBefore(a: Entry, b: Entry): boolean {
  return a.rank === b.rank ? a.wantedSince > b.wantedSince : a.rank < b.rank;
}

/** Who loses a slot before whom: the exact reverse. */
export function losesBefore(a: Entry, b: Entry): boolean {
  return deservesBefore(b, a);
}
