import type { FaultOutcome } from "./devtoolsFault.js";

/** What ends each lasting fault, by its key. */
export type LastingFaultEnds = ReadonlyMap<string, () => unknown>;

/** The faults that were started and last. */
export interface LastingFaults {
  subscribe(listener: () => void): () => void;
  /** The same object while nothing changed. */
  get(): LastingFaultEnds;
  /**
   * Starts a fault, or ends it if it lasts. Does nothing while that is still under way: of two started by a double press only
   * one could be ended.
   */
  toggle(key: string, start: () => FaultOutcome | Promise<FaultOutcome>): Promise<void>;
}

export function createLastingFaults(): LastingFaults {
  const listeners = new Set<() => void>();
  const underWay = new Set<string>();
  let ends: LastingFaultEnds = new Map();

  function set(key: string, end: FaultOutcome): void {
    const next = new Map(ends);
    if (typeof end === "function") next.set(key, end);
    else if (!next.delete(key)) return;
    ends = next;
    for (const listener of listeners) listener();
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    get: () => ends,
    async toggle(key, start) {
      if (underWay.has(key)) return;
      underWay.add(key);
      try {
        const end = ends.get(key);
        set(key, end === undefined ? await start() : void (await end()));
      } finally {
        underWay.delete(key);
      }
    },
  };
}
