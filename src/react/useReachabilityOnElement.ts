"use client";
import { useRef, type RefObject } from "react";
import type { UserReachability } from "../domain/reachability.js";
import { useReachabilityContext } from "./ReachabilityContext.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";
import type { Identity } from "./useUserReachability.js";

/** Writes a value to an element; `props` are those of the last commit, `written` is what it shows, if that is known. */
export type WriteReachability<Props> = (
  element: HTMLElement,
  value: UserReachability,
  props: Props,
  written?: UserReachability,
) => void;

/**
 * One user's reachability for an element that React renders once and that then writes each change to itself: with
 * thousands of siblings a React commit per change costs hundreds of times what the write does.
 *
 * The value returned is for rendering: the one that server rendering and hydration show, whatever is known by now, so that
 * React never has a reason to write an attribute of its own accord. The present value is written on every commit,
 * hydration and reveal, before paint: so neither a transition nor a hidden tree can leave an older one standing.
 */
export function useReachabilityOnElement<Props>(
  identity: Identity,
  element: RefObject<HTMLElement | null>,
  write: WriteReachability<Props>,
  props: Props,
): UserReachability {
  const { store } = useReachabilityContext("A live component");
  const shown = identity ?? "";
  const dot = useRef({ props, isSubscribed: false });

  useIsomorphicLayoutEffect(() => {
    dot.current.props = props;
    const target = element.current;
    if (target !== null && dot.current.isSubscribed) write(target, store.get(shown), props);
  });

  useIsomorphicLayoutEffect(() => {
    const target = element.current;
    if (target === null) return undefined;
    const committed = dot.current;
    const unsubscribe = store.subscribeUser(
      shown,
      (value, written) => write(target, value, committed.props, written),
      { kind: "dot", element: target },
    );
    write(target, store.get(shown), committed.props);
    committed.isSubscribed = true;
    return () => {
      committed.isSubscribed = false;
      unsubscribe();
    };
  }, [store, shown, element, write]);

  return store.getInitial(shown);
}
