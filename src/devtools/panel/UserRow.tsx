"use client";
import { memo, useRef, type ReactElement } from "react";
import type { InspectedEvent, InspectedRow } from "../inspection/inspectionSnapshot.js";
import { formatAge } from "./formatAge.js";
import { PresenceCell } from "./PresenceCell.js";
import { PresenceTimeline } from "./PresenceTimeline.js";
import { readersText } from "./readersText.js";
import { slotText } from "./slotText.js";
import { useFocusHandover } from "./useFocusHandover.js";

interface UserRowProps {
  readonly row: InspectedRow;
  readonly history: readonly InspectedEvent[];
  /** Epoch ms, in whole seconds. */
  readonly now: number;
  readonly isSelected: boolean;
  readonly onSelect: (identity: string) => void;
}

/** One user. Rendered again when the user changed, and once a second for the age. */
export const UserRow = memo(function UserRow({
  row,
  history,
  now,
  isSelected,
  onSelect,
}: UserRowProps): ReactElement {
  const { identity, value } = row;
  const line = useRef<HTMLTableRowElement>(null);
  useFocusHandover(line, identity);
  return (
    <tr ref={line} data-selected={isSelected ? "" : undefined}>
      <th scope="row">
        <button type="button" aria-pressed={isSelected} onClick={() => onSelect(identity)}>
          {identity}
        </button>
      </th>
      <td>
        <PresenceCell value={value} />
      </td>
      <td>{value.notifiabilityUnknownReason ?? value.notifiability}</td>
      <td>{value.freshness ?? "–"}</td>
      <td>{value.observedAt === null ? "–" : formatAge(now - value.observedAt)}</td>
      <td>{readersText(row)}</td>
      <td>{slotText(row)}</td>
      <td>
        <PresenceTimeline history={history} end={now} />
      </td>
    </tr>
  );
});
