import { createAlarm } from "./alarm.js";
import type { Presence, UnknownReason, UserReachability } from "../domain/reachability.js";
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
  /** The same if it was made of these, else others, in which whoever is in both stays where they are. */
  with(store: KitStore, identities: readonly string[], dwellMs: number): CalmGroups;
}

interface Placement {
  readonly presence: Presence;
  /** Epoch ms since which the presence differs from the placement; null while it does not. */
  readonly differsSince: number | null;
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
  placements: ReadonlyMap<string | null, Placement> = new Map(),
  isFrozen = false,
): CalmGroups {
  const list = createUserList(store, [...new Set(identities)]);
  const initial = groupsOf(list.getInitial(), ({ presence }) => presence);
  const listeners = new Set<() => void>();
  const alarm = createAlarm(store.clock, refresh);
  let groups: ReachabilityGroups | null = null;

  /** Where this row is from now on. */
  function place(value: UserReachability, former: Placement | undefined, now: number): Placement {
    const { presence, lastKnown, unknownReason } = value;
    const settled = { presence, differsSince: null };
    if (former === undefined || former.presence === presence) return settled;
    // The session is over: nothing of it stays in sight.
    if (lastKnown === null && endOfSession.has(unknownReason)) return settled;
    const differsSince = former.differsSince ?? now;
    // Unknown holds no place that somebody could be reading: what becomes known moves at once.
    const isDue = former.presence === "unknown" || differsSince + dwellMs <= now;
    return isDue && !isFrozen ? settled : { ...former, differsSince };
  }

  function update(): ReachabilityGroups {
    const now = store.clock.now();
    const next = new Map<string | null, Placement>();
    let nextMove = Infinity;
    let pendingChanges = 0;
    let hasMoved = false;
    for (const value of list.get()) {
      const former = placements.get(value.identity);
      const placement = place(value, former, now);
      next.set(value.identity, placement);
      hasMoved ||= placement.presence !== former?.presence;
      if (placement.differsSince === null) continue;
      pendingChanges += 1;
      nextMove = Math.min(nextMove, placement.differsSince + dwellMs);
    }
    placements = next;
    alarm.stop();
    if (listeners.size > 0 && !isFrozen) alarm.ringBy(nextMove);
    if (groups === null || hasMoved)
      groups = groupsOf(list.get(), ({ identity }) => next.get(identity)?.presence ?? "unknown");
    if (groups.pendingChanges !== pendingChanges) groups = { ...groups, pendingChanges };
    return groups;
  }

  function refresh(): void {
    const before = groups;
    if (update() !== before) for (const listener of listeners) listener();
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
    getInitial: () => initial,
    setFrozen(next) {
      isFrozen = next;
      if (listeners.size > 0) refresh();
    },
    with(nextStore, nextIdentities, nextDwellMs) {
      const isSameStore = nextStore === store;
      if (isSameStore && nextIdentities === identities && nextDwellMs === dwellMs) return this;
      const kept = isSameStore ? placements : undefined;
      return createCalmGroups(nextStore, nextIdentities, nextDwellMs, kept, isFrozen);
    },
  };
}

function groupsOf(
  values: readonly UserReachability[],
  presenceOf: (value: UserReachability) => Presence,
): ReachabilityGroups {
  const groups: Record<Presence, string[]> = { online: [], unknown: [], offline: [] };
  for (const value of values) groups[presenceOf(value)].push(value.identity ?? "");
  return { ...groups, pendingChanges: 0 };
}
