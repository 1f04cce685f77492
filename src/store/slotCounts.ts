import type { ReachabilityBudget } from "./reachabilityStore.js";

/** Slots in numbers, for `budget()` and the inspector. */
export interface SlotCounts {
  /** Slots that the kit may use now: `maxSubscriptions`, less where the app itself holds many. */
  limit: number;
  live: number;
  reading: number;
  sampling: number;
  releasing: number;
  waiting: number;
  heldByApp: number;
}

/** The slots of a store without a client. */
const noSlots: SlotCounts = {
  limit: 0,
  live: 0,
  reading: 0,
  sampling: 0,
  releasing: 0,
  waiting: 0,
  heldByApp: 0,
};

export function budgetOf(
  maxSubscriptions: number,
  counts: SlotCounts = noSlots,
): ReachabilityBudget {
  const { live, reading, sampling, releasing } = counts;
  return { maxSubscriptions, used: live + reading + sampling + releasing, ...counts };
}
