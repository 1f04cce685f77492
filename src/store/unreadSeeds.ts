import type { ReachabilitySeed, SeedReading } from "../domain/reachability.js";

/** Seeds of users whom nobody reads yet, the newest of each. */
export interface UnreadSeeds {
  keep(identity: string, reading: SeedReading): void;
  /** Hands a seed over to whoever begins to read. */
  take(identity: string): SeedReading | null;
  clear(): void;
}

export function createUnreadSeeds(given: ReachabilitySeed | undefined): UnreadSeeds {
  const seeds = new Map(Object.entries(given ?? {}));
  return {
    keep(identity, reading) {
      const kept = seeds.get(identity);
      if (kept === undefined || kept.at < reading.at) seeds.set(identity, reading);
    },
    take(identity) {
      const seed = seeds.get(identity) ?? null;
      seeds.delete(identity);
      return seed;
    },
    clear: () => seeds.clear(),
  };
}
