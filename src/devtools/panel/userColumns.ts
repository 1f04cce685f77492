import { presenceText } from "../inspection/describeChange.js";
import type { InspectedRow, InspectionSnapshot } from "../inspection/inspectionSnapshot.js";
import { readerCount } from "./readersText.js";
import { slotText } from "./slotText.js";

export type ColumnName =
  | "identity"
  | "presence"
  | "push"
  | "freshness"
  | "age"
  | "readers"
  | "slot"
  | "events";

export interface UserColumn {
  readonly name: ColumnName;
  readonly heading: string;
  /** What rows are ordered by; null keeps the order by identity. */
  readonly key: ((row: InspectedRow, histories: Histories) => string | number) | null;
}

type Histories = InspectionSnapshot["histories"];

const nothing = "~";

export const userColumns: readonly UserColumn[] = [
  { name: "identity", heading: "Identity", key: null },
  { name: "presence", heading: "Presence", key: ({ value }) => presenceText(value) },
  { name: "push", heading: "Push", key: ({ value }) => value.notifiability },
  { name: "freshness", heading: "Freshness", key: ({ value }) => value.freshness ?? nothing },
  // Youngest first: the latest reading has the highest time.
  { name: "age", heading: "Age", key: ({ value }) => -(value.observedAt ?? 0) },
  { name: "readers", heading: "Readers", key: (row) => -readerCount(row) },
  { name: "slot", heading: "Slot", key: slotText },
  {
    name: "events",
    heading: "Last minute",
    key: ({ identity }, histories) => -(histories.get(identity)?.[0]?.at ?? 0),
  },
];
