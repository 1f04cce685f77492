import type { InspectedRow, InspectionSnapshot } from "../inspection/inspectionSnapshot.js";
import { userColumns, type ColumnName } from "./userColumns.js";

export interface RowOrder {
  readonly column: ColumnName;
  readonly isDescending: boolean;
}

/** The rows in which every word of the search occurs, in the order asked; those alike by identity. */
export function arrangeRows(
  { rows, histories }: Pick<InspectionSnapshot, "rows" | "histories">,
  search: string,
  { column, isDescending }: RowOrder,
): readonly InspectedRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = words.length === 0 ? rows : rows.filter((row) => matches(row, words));
  const key = userColumns.find(({ name }) => name === column)?.key ?? null;
  const keyed = found.map((row, index) => ({ row, key: key?.(row, histories) ?? index }));
  const direction = isDescending ? -1 : 1;
  return keyed.sort((a, b) => direction * compare(a.key, b.key)).map(({ row }) => row);
}

function matches(row: InspectedRow, words: readonly string[]): boolean {
  const text = userColumns
    .map((column) => column.searched?.(row))
    .join(" ")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
