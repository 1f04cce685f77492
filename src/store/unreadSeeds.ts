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
  /** Epoch ms before which seeds of this user are refused. */
  refusedUntil(identity: string): number;
  /**
   * Those of the given seeds that were read since seeds began anew. Where the clock that stamped one runs ahead, it counts from
   * when it was first handed in, however often it is again.
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
  /** Newest seeds from the future: their stamp, and the epoch ms that we count them from. */
  const early = new Map<string, { readonly at: number; readonly from: number }>();
  const seeds = new Map(admit(given ?? {}, startedAt));

  function admit(readings: ReachabilitySeed, now: number): readonly SeedOfUser[] {
    checkSeed(readings);
    return Object.entries(readings)
      .map(([identity, reading]): SeedOfUser => {
        return [identity, { ...reading, at: readAt(identity, reading, now) }];
      })
      .filter(([, { at }]) => at >= since);
  }

  function readAt(identity: string, { at }: SeedReading, now: number): number {
    const known = early.get(identity);
    if (known !== undefined && at <= known.at) return known.from - (known.at - at);
    if (at > now) early.set(identity, { at, from: now });
    return Math.min(at, now);
  }

  function refusedUntil(identity: string): number {
    return knownUntil.get(identity) ?? -Infinity;
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
      const newest = Math.max(seeds.get(identity)?.at ?? -Infinity, refusedUntil(identity));
      if (reading.at >= newest) seeds.set(identity, reading);
    },
    take(identity) {
      const seed = seeds.get(identity) ?? null;
      seeds.delete(identity);
      return seed;
    },
    refusedUntil,
    admit,
    beginAnew(now) {
      since = now;
      seeds.clear();
      knownUntil.clear();
      for (const [identity, { at }] of early) early.set(identity, { at, from: -Infinity });
    },
  };
}
