import type { KitStore } from "./kitStore.js";

/** A store that its owner can rest and wake: a provider does so as React mounts and unmounts it. */
export interface RestableStore extends KitStore {
  /** Changes who hears of errors. */
  reportTo(onError: ((error: Error) => void) | undefined): void;
  /** Forgets all seeds, and takes no more from before now; server rendering and hydration show them all the same. */
  dropSeeds(): void;
  /** Begins or resumes to read through the client. */
  start(): void;
  /** Ends the session unless `start` follows in the same task, as under Strict Mode. */
  stop(): void;
}
