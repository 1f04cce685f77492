"use client";
import { useMemo, type ForwardedRef, type RefCallback } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import type { UserReachability } from "../domain/reachability.js";
import { ElementBinding, type WriteReachability } from "./ElementBinding.js";
import { useReachabilityContext } from "./ReachabilityContext.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";
import type { Identity } from "./useUserSource.js";

export interface ReachabilityOnElement {
  /**
   * For rendering: what server rendering and hydration show, whatever is known by now, so that React never has a reason to
   * write an attribute of its own accord. Null where nobody is followed.
   */
  readonly initial: UserReachability | null;
  readonly labels: ReachabilityLabelOverrides | undefined;
  /** Null where nothing needs the element. */
  readonly ref: RefCallback<HTMLElement> | null;
}

/**
 * One user's reachability for an element that React renders once and that then writes each change to itself: with
 * thousands of siblings a React commit per change costs hundreds of times what the write does.
 *
 * @param write null follows nobody: the element then only gets the app's ref and its size
 * @param size a number is CSS pixels; anything else is left to the stylesheet
 */
export function useReachabilityOnElement<Props>(
  identity: Identity,
  write: WriteReachability<Props> | null,
  props: Props,
  forwarded: ForwardedRef<HTMLElement>,
  size: unknown,
): ReachabilityOnElement {
  const context = useReachabilityContext(write && "A live component");
  const store = (write && context?.store) ?? null;
  const labels = context?.labels;
  const shown = identity ?? "";
  const px = typeof size === "number" ? size : null;
  // Should React ever drop the memo, the fresh binding gets the element through its ref and the props with this commit.
  const binding = useMemo(() => new ElementBinding<Props>(), []);

  useIsomorphicLayoutEffect(() => {
    binding.commit({ props, labels, forwarded, px, identity: shown, store, write });
    return binding.expire;
  });

  return {
    initial: store?.getInitial(shown) ?? null,
    labels,
    ref: (write ?? forwarded ?? px) === null ? null : binding.ref,
  };
}
