import type { ReachabilitySeed, SeedReading } from "../domain/reachability.js";
import { checkSeed } from "./checkSeed.js";

type SeedOfUser = readonly [identity: string, reading: SeedReading];

/** Seeds of users whom nobody reads yet, the newest of each. */
export interface UnreadSeeds {
  /** Until `at` (epoch ms) more was known of a user who is being forgotten: older seeds are refused, as long as any lasts. */
  refuseBefore(identity: string, at: number, maxAgeMs: number): void;
  keep(identity: string, reading: SeedReading): void;
  /** Hands a seed over to whoever begins to read. */
  take(identity: string): SeedReading | null;
  /**
   * Those of the given seeds that were read since seeds began anew. A clock that runs ahead elsewhere makes none younger than
   * `now` (epoch ms).
   * @throws ReachabilityError `invalid-prop`
   */
  admit(given: ReachabilitySeed, now: number): readonly SeedOfUser[];
  /** Begins anew: what was read before `now` (epoch ms) counts no more, even if it is handed in again. */
  beginAnew(now: number): void;
}

export function createUnreadSeeds(
  given: ReachabilitySeed | undefined,
  startedAt: number,
): UnreadSeeds {
  let since = -Infinity;
  /** Epoch ms by identity, in the order of forgetting. */
  const knownUntil = new Map<string, number>();
  const seeds = new Map(admit(given ?? {}, startedAt));

  function admit(readings: ReachabilitySeed, now: number): readonly SeedOfUser[] {
    checkSeed(readings);
    return Object.entries(readings)
      .filter(([, { at }]) => at >= since)
      .map(([identity, reading]) => [identity, { ...reading, at: Math.min(reading.at, now) }]);
  }

  return {
    refuseBefore(identity, at, maxAgeMs) {
      knownUntil.delete(identity);
      knownUntil.set(identity, at);
      for (const [other, until] of knownUntil) {
        if (until + maxAgeMs > at) return;
        knownUntil.delete(other);
      }
    },
    keep(identity, reading) {
      const newest = Math.max(
        seeds.get(identity)?.at ?? -Infinity,
        knownUntil.get(identity) ?? -Infinity,
      );
      if (reading.at >= newest) seeds.set(identity, reading);
    },
    take(identity) {
      const seed = seeds.get(identity) ?? null;
      seeds.delete(identity);
      return seed;
    },
    admit,
    beginAnew(now) {
      since = now;
      seeds.clear();
      knownUntil.clear();
    },
  };
}
