import type { SlotState } from "../../store/entry.js";
import type { InspectedRow } from "../inspection/inspectionSnapshot.js";
import { readerCount } from "./readersText.js";

const words: Readonly<Record<SlotState, string>> = {
  none: "none",
  waiting: "waiting",
  reading: "reading",
  holding: "subscribed",
  borrowed: "the app's own",
  sampling: "sampling",
  releasing: "releasing",
  backoff: "retrying",
};

/** What the scheduler does for a user. */
export function slotText(row: InspectedRow): string {
  if (row.slot === "holding" && readerCount(row) === 0) return "lingering";
  if (row.slot === "backoff") return `${words.backoff} (failed ${Math.max(1, row.failures)} ×)`;
  return words[row.slot];
}
