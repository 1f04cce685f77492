"use client";
import { useSyncExternalStore } from "react";
import { selectionOf, type IsEqual, type SelectableSource, type Selector } from "./selection.js";

/** Reads a source, whole or through a selector; re-renders only when what it picks changes by `isEqual`. */
export function useSelectedSnapshot<Value extends object>(
  source: SelectableSource<Value>,
  selector: Selector<Value> | undefined,
  isEqual: IsEqual,
): unknown {
  const { get, getInitial } =
    selector === undefined ? source : selectionOf(source, selector, isEqual);
  return useSyncExternalStore<unknown>(source.subscribe, get, getInitial);
}
