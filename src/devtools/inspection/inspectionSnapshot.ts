import type { ReachabilityConnection } from "../../domain/connectionState.js";
import type { Presence, UserReachability } from "../../domain/reachability.js";
import type { SlotState } from "../../store/entry.js";
import type { ReachabilityBudget } from "../../store/reachabilityStore.js";

/** One thing that happened, as a line for people. */
export interface InspectedEvent {
  /** Counts up. */
  readonly id: number;
  /** Epoch ms. */
  readonly at: number;
  /** Null for our own connection. */
  readonly identity: string | null;
  readonly text: string;
  /** What was shown from then on; null for our own connection. */
  readonly presence: Presence | null;
}

/** One user as the store keeps it. The same object while nothing of it changes. */
export interface InspectedRow {
  readonly identity: string;
  readonly value: UserReachability;
  readonly slot: SlotState;
  /** Failed reads since the last that succeeded. */
  readonly failures: number;
  readonly onScreenDots: number;
  readonly offScreenDots: number;
  readonly users: number;
  readonly lists: number;
}

/** All that the inspector shows, as of one moment. */
export interface InspectionSnapshot {
  /** Epoch ms of the look, rounded up to whole seconds: ages need no more. */
  readonly at: number;
  readonly connection: ReachabilityConnection;
  readonly enabled: boolean | null;
  readonly budget: ReachabilityBudget;
  /** Ordered by identity. */
  readonly rows: readonly InspectedRow[];
  /** Latest first. */
  readonly events: readonly InspectedEvent[];
  /** Latest first, by identity. */
  readonly histories: ReadonlyMap<string, readonly InspectedEvent[]>;
}
