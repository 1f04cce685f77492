import type { InspectedUser } from "../../store/inspectedUser.js";
import type { InspectedRow } from "./inspectionSnapshot.js";

const byIdentity = new Intl.Collator(undefined, { numeric: true });

/**
 * Turns the store's users into rows, ordered by identity. Rows and the list keep their identity while nothing changes, so
 * that React skips them, and the order is only worked out again when somebody came or went.
 */
export function createRowList(): (users: Iterable<InspectedUser>) => readonly InspectedRow[] {
  let rows: readonly InspectedRow[] = [];
  let byName = new Map<string, InspectedRow>();

  return (users) => {
    const next = new Map<string, InspectedRow>();
    let isSame = true;
    for (const user of users) {
      const known = byName.get(user.identity);
      const row = known !== undefined && isUpToDate(known, user) ? known : toRow(user);
      if (row !== known) isSame = false;
      next.set(row.identity, row);
    }
    const hasSameUsers =
      next.size === byName.size && rows.every(({ identity }) => next.has(identity));
    if (isSame && hasSameUsers) return rows;
    rows = hasSameUsers
      ? rows.map((row) => next.get(row.identity) ?? row)
      : [...next.values()].sort((a, b) => byIdentity.compare(a.identity, b.identity));
    byName = next;
    return rows;
  };
}

function toRow(user: InspectedUser): InspectedRow {
  const { identity, slot, failures, onScreenDots, offScreenDots, users, lists, value } = user;
  return { identity, value, slot, failures, onScreenDots, offScreenDots, users, lists };
}

function isUpToDate(row: InspectedRow, user: InspectedUser): boolean {
  return (
    row.value === user.value &&
    row.slot === user.slot &&
    row.failures === user.failures &&
    row.onScreenDots === user.onScreenDots &&
    row.offScreenDots === user.offScreenDots &&
    row.users === user.users &&
    row.lists === user.lists
  );
}
