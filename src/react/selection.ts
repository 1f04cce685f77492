import type { Source } from "../store/source.js";

export type Selector<Value> = (value: Value) => unknown;
export type IsEqual = (a: unknown, b: unknown) => boolean;

/** What a selector picks of a source. */
export interface Selection<Value> extends Pick<Source<unknown>, "get" | "getInitial"> {
  readonly selector: Selector<Value>;
  readonly isEqual: IsEqual;
  /** What was picked last, and of which value: null where another selector picked it. */
  last: { readonly of: Value | null; readonly picked: unknown } | null;
}

/** A source of one hook, which remembers what the hook picked of it: a memo of its own would cost every hook. */
export interface SelectableSource<Value> extends Source<Value> {
  selection: Selection<Value> | null;
}

/** The same one as long as selector and comparison stay; an inline selector, too, gives the same object while that is equal. */
export function selectionOf<Value extends object>(
  source: SelectableSource<Value>,
  selector: Selector<Value>,
  isEqual: IsEqual,
): Selection<Value> {
  const former = source.selection;
  if (former?.selector === selector && former.isEqual === isEqual) return former;
  const selection: Selection<Value> = {
    selector,
    isEqual,
    last: former?.last ? { of: null, picked: former.last.picked } : null,
    get: () => pick(selection, source.get()),
    getInitial: () => pick(selection, source.getInitial()),
  };
  return (source.selection = selection);
}

function pick<Value>(selection: Selection<Value>, value: Value): unknown {
  const { last, selector, isEqual } = selection;
  if (last?.of === value) return last.picked;
  const fresh = selector(value);
  const picked = last !== null && isEqual(last.picked, fresh) ? last.picked : fresh;
  selection.last = { of: value, picked };
  return picked;
}
