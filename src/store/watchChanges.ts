import type { UserReachability } from "../domain/reachability.js";
import { asList } from "./interest.js";
import type { KitStore } from "./kitStore.js";

/**
 * Calls back when a user goes from online to offline or back, both seen without a gap in between: after a gap (first
 * reading, connection lost, eviction) the first known value only becomes the new starting point.
 */
export function watchChanges(
  store: KitStore,
  identities: readonly string[],
  onChange: (current: UserReachability, previous: UserReachability) => void,
): () => void {
  const undos = Array.from(new Set(identities), (identity) => {
    let previous = store.get(identity);
    let isSettling = false;
    return store.subscribeUser(
      identity,
      (current) => {
        const before = previous;
        previous = current;
        // Nobody hears of changes while values are held: it is damping that lets go of somebody who left before.
        const isSeen = current.freshness === "held" || isLive(before);
        if (!isSeen) {
          // What follows in the same task still belongs to what was missed, not to what happens now.
          isSettling = true;
          void Promise.resolve().then(() => (isSettling = false));
        } else if (
          !isSettling &&
          isVouched(before) &&
          isVouched(current) &&
          current.presence !== before.presence
        ) {
          onChange(current, before);
        }
      },
      asList,
    );
  });
  return () => {
    for (const undo of undos) undo();
  };
}

/** What arrives while the connection is settling, or by sampling, tells when we looked rather than when it happened. */
function isLive({ freshness }: UserReachability): boolean {
  return freshness === "live";
}

function isVouched({ presence, freshness }: UserReachability): boolean {
  return presence !== "unknown" && (freshness === "live" || freshness === "held");
}
