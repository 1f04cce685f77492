import type { ReachabilityStore } from "../store/reachabilityStore.js";

/**
 * The users of whom a REST reading would tell nothing new: the client answers for them,
 * the Service has just said that it has nothing to report, or a seed is younger than `maxAgeMs`.
 */
export function knownIdentities(
  { inspect, clock }: Pick<ReachabilityStore, "inspect" | "clock">,
  maxAgeMs: number,
): Set<string> {
  const known = new Set<string>();
  for (const { identity, value } of inspect()) {
    const { freshness, observedAt, unknownReason } = value;
    if (
      (freshness ?? "seeded") !== "seeded" ||
      unknownReason === "not-reported" ||
      clock.now() - (observedAt ?? -Infinity) < maxAgeMs
    ) {
      known.add(identity);
    }
  }
  return known;
}
