import type { UserReachability } from "../../domain/reachability.js";
import { presenceText } from "../inspection/describeChange.js";
import type { InspectedRow, InspectionSnapshot } from "../inspection/inspectionSnapshot.js";
import { readerCount, readersText } from "./readersText.js";
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
  /** The words by which a row is found, at least those that it shows; null for what time alone changes. */
  readonly searched: ((row: InspectedRow) => string | null) | null;
}

type Histories = InspectionSnapshot["histories"];

const nothing = "~";

export const userColumns: readonly UserColumn[] = [
  { name: "identity", heading: "Identity", key: null, searched: ({ identity }) => identity },
  {
    name: "presence",
    heading: "Presence",
    key: ({ value }) => presenceText(value),
    searched: ({ value }) => presenceText(value),
  },
  {
    name: "push",
    heading: "Push",
    key: ({ value }) => value.notifiability,
    searched: ({ value }) => pushText(value),
  },
  {
    name: "freshness",
    heading: "Freshness",
    key: ({ value }) => value.freshness ?? nothing,
    searched: ({ value }) => value.freshness,
  },
  {
    name: "age",
    heading: "Age",
    // Youngest first: the latest reading has the highest time.
    key: ({ value }) => -(value.observedAt ?? 0),
    searched: null,
  },
  { name: "readers", heading: "Readers", key: (row) => -readerCount(row), searched: readersText },
  { name: "slot", heading: "Slot", key: slotText, searched: slotText },
  {
    name: "events",
    heading: "Last minute",
    key: ({ identity }, histories) => -(histories.get(identity)?.[0]?.at ?? 0),
    searched: null,
  },
];

function pushText({ notifiability, notifiabilityUnknownReason }: UserReachability): string {
  const reason = notifiabilityUnknownReason;
  return reason === null ? notifiability : `unknown (${reason})`;
}
