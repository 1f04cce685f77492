import type { ReachabilityStore } from "../store/reachabilityStore.js";

/**
 * Whether a REST reading of this user would tell nothing new: the client answers for them, the Service has just said that
 * it has nothing to report, or a seed is younger than `maxAgeMs`.
 */
export function isKnown(store: ReachabilityStore, identity: string, maxAgeMs: number): boolean {
  const { freshness, observedAt, unknownReason } = store.get(identity);
  return (
    (freshness ?? "seeded") !== "seeded" ||
    unknownReason === "not-reported" ||
    store.clock.now() - (observedAt ?? -Infinity) < maxAgeMs
  );
}
