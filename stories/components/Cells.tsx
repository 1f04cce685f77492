import type { ReactNode } from "react";

/** A plain table: a heading for each row and column, something in each cell. */
export function Cells<Row extends string | number, Column extends string>({
  corner,
  rows,
  columns,
  children,
}: {
  readonly corner: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly children: (row: Row, column: Column) => ReactNode;
}): ReactNode {
  return (
    <table cellPadding={10}>
      <thead>
        <tr>
          <th scope="col">{corner}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">
              <bdi>{row}</bdi>
            </th>
            {columns.map((column) => (
              <td key={column} style={{ textAlign: "center" }}>
                {children(row, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
