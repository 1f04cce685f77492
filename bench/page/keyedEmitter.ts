import type { Presence } from "react-reachability";
import type { FastClient } from "./fastClient.js";
import { presenceOf } from "./markup.js";

/** One user's value and who wants to hear of it, in the shape `useSyncExternalStore` takes. */
export interface Cell {
  value: Presence;
  readonly listeners: Set<() => void>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly get: () => Presence;
}

/** The least that a store of many users can be: listeners by identity. `publish` decides when a changed cell tells them. */
export function createKeyedEmitter(client: FastClient, publish: (cell: Cell) => void) {
  const cells = new Map<string, Cell>();

  function cellOf(identity: string): Cell {
    const existing = cells.get(identity);
    if (existing !== undefined) return existing;
    const listeners = new Set<() => void>();
    const cell: Cell = {
      value: "unknown",
      listeners,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      get: () => cell.value,
    };
    cells.set(identity, cell);
    return cell;
  }

  function set(cell: Cell | undefined, value: Presence): void {
    if (cell === undefined || cell.value === value) return;
    cell.value = value;
    publish(cell);
  }

  return {
    cellOf,
    set(known: Iterable<readonly [identity: string, presence: Presence]>) {
      for (const [identity, presence] of known) set(cellOf(identity), presence);
    },
    stop: client.onUserUpdated(({ user }) => set(cells.get(user.identity), presenceOf(user))),
  };
}

export function tell(cell: Cell): void {
  for (const listener of cell.listeners) listener();
}
