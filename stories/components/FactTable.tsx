import type { ReactNode } from "react";

const cell = { padding: "0.5rem 0.75rem", verticalAlign: "top", textAlign: "start" } as const;

/** A table for the pages: one heading for each column, the first cell of a row heads it. */
export function FactTable({
  columns,
  rows,
}: {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}): ReactNode {
  return (
    <table style={{ borderCollapse: "collapse" }}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" style={cell}>
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key} style={{ borderTop: "1px solid" }}>
            <th scope="row" style={{ ...cell, whiteSpace: "nowrap" }}>
              {first}
            </th>
            {others.map((content, index) => (
              <td key={columns[index + 1]} style={cell}>
                {content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
