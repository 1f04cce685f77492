import type { UserReachability } from "../domain/reachability.js";
import type { Attempt } from "./errorReports.js";
import type { Reader } from "./reader.js";

/**
 * What readers see of one user, and who they are. A zustand store per user would do the same with five functions and a Set
 * each: 390 of the 1,000 bytes that a dot may take.
 */
export interface Cell {
  value: UserReachability;
  /** Almost always the only reader. */
  reader: Reader | null;
  otherReaders: Set<Reader> | null;
}

export function addReader(cell: Cell, reader: Reader): void {
  if (cell.reader === null) cell.reader = reader;
  else (cell.otherReaders ??= new Set()).add(reader);
}

/** Says whether it was one. */
export function removeReader(cell: Cell, reader: Reader): boolean {
  if (cell.reader !== reader) return cell.otherReaders?.delete(reader) ?? false;
  cell.reader = null;
  return true;
}

/** Changes the value and tells all readers through `attempt`: what one of them throws keeps no other from being told. */
export function setCell(cell: Cell, value: UserReachability, attempt: Attempt): void {
  const previous = cell.value;
  cell.value = value;
  const { reader, otherReaders } = cell;
  if (reader !== null) attempt(reader.listener, value, previous);
  if (otherReaders === null) return;
  // A copy: whoever subscribes while being told would be told for ever.
  for (const other of Array.from(otherReaders))
    if (otherReaders.has(other)) attempt(other.listener, value, previous);
}
