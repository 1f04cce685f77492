"use client";
import { useMemo, useSyncExternalStore } from "react";

/** A value outside React that a hook reads: how to hear of changes, the value now, and the value while hydrating. */
export interface Source<Value> {
  subscribe(listener: () => void): () => void;
  get(): Value;
  getInitial(): Value;
}

/** Reads a source through a selector; re-renders only when what it picks changes by `isEqual`. */
export function useSelectedSnapshot<Value, Selected>(
  source: Source<Value>,
  selector: (value: Value) => Selected,
  isEqual: (a: Selected, b: Selected) => boolean,
): Selected {
  const [getSelected, getInitialSelected] = useMemo(() => {
    const last: { selected?: { value: Value; picked: Selected } } = {};
    const select = (value: Value): Selected => {
      if (last.selected?.value === value) return last.selected.picked;
      const fresh = selector(value);
      const picked =
        last.selected !== undefined && isEqual(last.selected.picked, fresh)
          ? last.selected.picked
          : fresh;
      last.selected = { value, picked };
      return picked;
    };
    return [() => select(source.get()), () => select(source.getInitial())];
  }, [source, selector, isEqual]);
  return useSyncExternalStore(source.subscribe, getSelected, getInitialSelected);
}
