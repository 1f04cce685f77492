import { createAlarm } from "./alarm.js";
import type { Presence, UnknownReason } from "../domain/reachability.js";
import type { KitStore } from "./kitStore.js";
import { createUserList } from "./userList.js";

/** Identities by presence, each group in the order in which the identities were given. */
export interface ReachabilityGroups {
  /** Identities that are online, as of when their rows last moved; in the order asked. */
  readonly online: readonly string[];
  /** Identities of whom nothing may be shown, likewise; at first everybody who is not known yet. */
  readonly unknown: readonly string[];
  /** Identities that are offline, likewise. */
  readonly offline: readonly string[];
  /** How many identities would be in another group by now, but wait for the dwell time or the end of the freeze. */
  readonly pendingChanges: number;
}

/** Groups that do not jump under the cursor: a change moves a row only after it has lasted, and not while frozen. */
export interface CalmGroups {
  subscribe(listener: () => void): () => void;
  get(): ReachabilityGroups;
  getInitial(): ReachabilityGroups;
  setFrozen(isFrozen: boolean): void;
  /** The same for other identities or another dwell time: whoever is in both stays where they are. */
  change(identities: readonly string[], dwellMs: number): CalmGroups;
}

interface Placement {
  presence: Presence;
  /** Epoch ms since which the presence differs from the placement; null while it does not. */
  differsSince: number | null;
}

/** Why somebody is unknown of whom nothing was ever known in this session. */
const endOfSession: ReadonlySet<UnknownReason | null> = new Set([
  "no-client",
  "connecting",
] as const);

export function createCalmGroups(
  store: KitStore,
  identities: readonly string[],
  dwellMs: number,
  placements = new Map<string, Placement>(),
  isFrozen = false,
): CalmGroups {
  const unique = [...new Set(identities)];
  const list = createUserList(store, unique);
  const listeners = new Set<() => void>();
  const initial = list.getInitial();
  const initialGroups = {
    ...group(unique, (_identity, index) => initial[index]?.presence),
    pendingChanges: 0,
  };
  let groups: ReachabilityGroups | null = null;
  const alarm = createAlarm(store.clock, refresh);

  function update(): ReachabilityGroups {
    const now = store.clock.now();
    let nextMove = Infinity;
    let pending = 0;
    let hasMoved = false;
    for (const [index, { presence, unknownReason, lastKnown }] of list.get().entries()) {
      const identity = unique[index] ?? "";
      const placement = placements.get(identity);
      if (placement === undefined) {
        placements.set(identity, { presence, differsSince: null });
        hasMoved = true;
      } else if (placement.presence === presence) {
        placement.differsSince = null;
      } else {
        placement.differsSince ??= now;
        // The session is over: nothing of it stays in sight.
        const hasEnded = lastKnown === null && endOfSession.has(unknownReason);
        // Unknown holds no place that somebody could be reading: what becomes known moves at once.
        const dueAt = placement.presence === "unknown" ? now : placement.differsSince + dwellMs;
        if (!hasEnded && (isFrozen || dueAt > now)) {
          pending += 1;
          if (!isFrozen) nextMove = Math.min(nextMove, dueAt);
        } else {
          placement.presence = presence;
          placement.differsSince = null;
          hasMoved = true;
        }
      }
    }
    alarm.stop();
    if (listeners.size > 0) alarm.ringBy(nextMove);
    if (groups === null || hasMoved)
      groups = {
        ...group(unique, (identity) => placements.get(identity)?.presence),
        pendingChanges: pending,
      };
    else if (groups.pendingChanges !== pending) groups = { ...groups, pendingChanges: pending };
    return groups;
  }

  function refresh(): void {
    const before = groups;
    update();
    if (groups === before) return;
    for (const listener of listeners) listener();
  }

  let unsubscribe = (): void => {};
  return {
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) {
        unsubscribe = list.subscribe(refresh);
        refresh();
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        unsubscribe();
        alarm.stop();
      };
    },
    get: () => groups ?? update(),
    getInitial: () => initialGroups,
    setFrozen(next) {
      if (isFrozen === next) return;
      isFrozen = next;
      if (listeners.size > 0) refresh();
    },
    change(nextIdentities, nextDwellMs) {
      const kept = new Map<string, Placement>();
      for (const identity of nextIdentities) {
        const placement = placements.get(identity);
        if (placement !== undefined) kept.set(identity, { ...placement });
      }
      return createCalmGroups(store, nextIdentities, nextDwellMs, kept, isFrozen);
    },
  };
}

function group(
  identities: readonly string[],
  presenceOf: (identity: string, index: number) => Presence | undefined,
): Record<Presence, string[]> {
  const groups: Record<Presence, string[]> = { online: [], unknown: [], offline: [] };
  for (const [index, identity] of identities.entries())
    groups[presenceOf(identity, index) ?? "unknown"].push(identity);
  return groups;
}
