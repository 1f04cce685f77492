import type { FaultOutcome } from "./devtoolsFault.js";
import { onConnectionLost } from "./onConnectionLost.js";

/** What ends each lasting fault, by its key. */
export type LastingFaultEnds = ReadonlyMap<string, () => unknown>;

/** The faults that were started and last. */
export interface LastingFaults {
  /** Hears until the returned undo is called when they are over by themselves. The undo ends them: nobody else could any more. */
  watch(): () => void;
  subscribe(listener: () => void): () => void;
  /** The same object while nothing changed. */
  get(): LastingFaultEnds;
  /**
   * Starts a fault, or ends it if it lasts. Does nothing while that is still under way: of two started by a double press only
   * one could be ended.
   */
  toggle(key: string, start: () => FaultOutcome | Promise<FaultOutcome>): Promise<void>;
}

/** @param client Whose faults they are: they are over when its connection is lost. Null for those of the app. */
export function createLastingFaults(client: unknown): LastingFaults {
  const listeners = new Set<() => void>();
  const underWay = new Set<string>();
  let ends: LastingFaultEnds = new Map();

  function replace(next: LastingFaultEnds): void {
    ends = next;
    for (const listener of listeners) listener();
  }

  function set(key: string, end: FaultOutcome): void {
    const next = new Map(ends);
    if (typeof end === "function") next.set(key, end);
    else if (!next.delete(key)) return;
    replace(next);
  }

  function forget(): void {
    if (ends.size > 0) replace(new Map());
  }

  return {
    watch() {
      const stop = onConnectionLost(client, forget);
      return () => {
        stop();
        // What one of them fails with would be shown where the inspector is no more.
        void Promise.allSettled(Array.from(ends.values(), async (end) => end()));
        forget();
      };
    },
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
