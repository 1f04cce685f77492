"use client";
import { useContext, useMemo, type ForwardedRef, type RefCallback } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import type { UserReachability } from "../domain/reachability.js";
import { ElementBinding, type ElementCommit, type WriteReachability } from "./ElementBinding.js";
import { missingProvider, ReachabilityContext } from "./ReachabilityContext.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";
import type { Identity } from "./useUserReachability.js";

export interface ReachabilityOnElement {
  /**
   * For rendering: what server rendering and hydration show, whatever is known by now, so that React never has a reason to
   * write an attribute of its own accord. Null where nobody is followed.
   */
  readonly initial: UserReachability | null;
  readonly labels: ReachabilityLabelOverrides | undefined;
  readonly ref: RefCallback<HTMLElement>;
}

/**
 * One user's reachability for an element that React renders once and that then writes each change to itself: with
 * thousands of siblings a React commit per change costs hundreds of times what the write does.
 *
 * @param write null follows nobody: the element then only gets the app's ref and its decoration
 */
export function useReachabilityOnElement<Props>(
  identity: Identity,
  write: WriteReachability<Props> | null,
  props: Props,
  forwarded: ForwardedRef<HTMLElement>,
  decorate: ElementCommit<Props>["decorate"],
): ReachabilityOnElement {
  const context = useContext(ReachabilityContext);
  if (write !== null && context === null) throw missingProvider("A live component");
  const store = write === null ? undefined : context?.store;
  const labels = context?.labels;
  const shown = identity ?? "";
  const binding = useMemo(() => new ElementBinding<Props>(), []);

  useIsomorphicLayoutEffect(() => {
    const live = write && store ? { store, identity: shown, write } : null;
    binding.commit({ props, labels, forwarded, decorate, live });
  });

  return { initial: store?.getInitial(shown) ?? null, labels, ref: binding.ref };
}
