"use client";
import { useMemo, useSyncExternalStore } from "react";
import type { Source } from "../store/source.js";

/** Reads a source, whole or through a selector; re-renders only when what it picks changes by `isEqual`. */
export function useSelectedSnapshot<Value, Selected>(
  source: Source<Value>,
  selector: ((value: Value) => Selected) | undefined,
  isEqual: (a: Selected, b: Selected) => boolean,
): Value | Selected {
  const { get, getInitial } = useMemo(
    () => (selector === undefined ? source : select(source, selector, isEqual)),
    [source, selector, isEqual],
  );
  return useSyncExternalStore<Value | Selected>(source.subscribe, get, getInitial);
}

function select<Value, Selected>(
  source: Source<Value>,
  selector: (value: Value) => Selected,
  isEqual: (a: Selected, b: Selected) => boolean,
): Pick<Source<Selected>, "get" | "getInitial"> {
  let last: { readonly value: Value; readonly picked: Selected } | null = null;
  const pick = (value: Value): Selected => {
    if (last?.value === value) return last.picked;
    const fresh = selector(value);
    const picked = last !== null && isEqual(last.picked, fresh) ? last.picked : fresh;
    last = { value, picked };
    return picked;
  };
  return { get: () => pick(source.get()), getInitial: () => pick(source.getInitial()) };
}
