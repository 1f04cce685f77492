import type { UserReachability } from "../domain/reachability.js";

/**
 * Whether a REST reading of this user would tell nothing new: the client answers for them, or has just said that the Service
 * has nothing to report, or there is a seed younger than `maxAgeMs`.
 *
 * @param seededAt epoch ms of the last reading that was handed in here
 */
export function isKnown(
  { freshness, observedAt, unknownReason }: UserReachability,
  seededAt: number,
  now: number,
  maxAgeMs: number,
): boolean {
  const saysNothing = unknownReason === "not-reported" && observedAt !== seededAt;
  const age = now - (observedAt ?? -Infinity);
  return (freshness ?? "seeded") !== "seeded" || saysNothing || age < maxAgeMs;
}
