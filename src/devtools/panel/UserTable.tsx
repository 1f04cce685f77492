"use client";
import { memo, useId, useMemo, useState, type ReactElement } from "react";
import type { InspectedEvent, InspectionSnapshot } from "../inspection/inspectionSnapshot.js";
import { arrangeRows, type RowOrder } from "./arrangeRows.js";
import { ColumnHeading } from "./ColumnHeading.js";
import { ShowMoreButton } from "./ShowMoreButton.js";
import { userColumns } from "./userColumns.js";
import { UserRow } from "./UserRow.js";

interface UserTableProps {
  readonly snapshot: InspectionSnapshot;
  readonly selected: string | null;
  readonly onSelect: (identity: string) => void;
}

/** Rows shown at first, and with each press of the button below them: thousands would be slow to read and to draw. */
const rowsPerPage = 25;

const noHistory: readonly InspectedEvent[] = [];
const byIdentity: RowOrder = { column: "identity", isDescending: false };

/** All users with an entry in the store, to be searched and ordered. */
export const UserTable = memo(function UserTable({
  snapshot,
  selected,
  onSelect,
}: UserTableProps): ReactElement {
  const searchId = useId();
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState(byIdentity);
  const [shownCount, setShownCount] = useState(rowsPerPage);
  const { rows, histories, at } = snapshot;
  const found = useMemo(
    () => arrangeRows({ rows, histories }, search, order),
    [rows, histories, search, order],
  );
  const shown = found.slice(0, shownCount);
  const next = found[shownCount];
  const isWhole = shown.length === rows.length;
  return (
    <div className="reachability-devtools-users">
      <div className="reachability-devtools-search">
        <label htmlFor={searchId}>Search</label>
        <input
          id={searchId}
          type="search"
          autoComplete="off"
          spellCheck={false}
          placeholder="identity, presence, slot …"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <span>{isWhole ? `${rows.length} users` : `${shown.length} of ${rows.length} users`}</span>
      </div>
      <div className="reachability-devtools-scroll">
        <table aria-label="Users">
          <thead>
            <tr>
              {userColumns.map((column) => (
                <ColumnHeading key={column.name} column={column} order={order} onOrder={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <UserRow
                key={row.identity}
                row={row}
                history={histories.get(row.identity) ?? noHistory}
                now={at}
                isSelected={row.identity === selected}
                onSelect={onSelect}
              />
            ))}
          </tbody>
        </table>
        {rows.length === 0 ? <p>Nobody has been read yet.</p> : null}
        {rows.length > 0 && found.length === 0 ? <p>Nobody matches the search.</p> : null}
        {next === undefined ? null : (
          <ShowMoreButton
            count={Math.min(rowsPerPage, found.length - shown.length)}
            next={next.identity}
            onPress={() => setShownCount(shownCount + rowsPerPage)}
          />
        )}
      </div>
    </div>
  );
});
