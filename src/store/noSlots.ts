import type { SlotCounts } from "./scheduler.js";

/** The slots of a store without a client. */
export const noSlots: SlotCounts = {
  limit: 0,
  live: 0,
  reading: 0,
  sampling: 0,
  releasing: 0,
  waiting: 0,
  heldByApp: 0,
};
