"use client";
import type { ReactElement } from "react";
import type { RowOrder } from "./arrangeRows.js";
import type { UserColumn } from "./userColumns.js";

/** A column's heading, which orders the table by it; a second press turns the order round. */
export function ColumnHeading({
  column: { name, heading },
  order,
  onOrder,
}: {
  readonly column: UserColumn;
  readonly order: RowOrder;
  readonly onOrder: (order: RowOrder) => void;
}): ReactElement {
  const isOrdering = order.column === name;
  const direction = order.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" aria-sort={isOrdering ? direction : undefined} data-column={name}>
      <button
        type="button"
        onClick={() => onOrder({ column: name, isDescending: isOrdering && !order.isDescending })}
      >
        {heading}
        <span aria-hidden="true">{isOrdering ? (order.isDescending ? " ▼" : " ▲") : ""}</span>
      </button>
    </th>
  );
}
