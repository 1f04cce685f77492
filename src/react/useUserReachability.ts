"use client";
import { useDebugValue, useMemo } from "react";
import type { UserReachability } from "../domain/reachability.js";
import type { ReachabilityStore } from "../store/reachabilityStore.js";
import { useReachabilityContext } from "./ReachabilityContext.js";
import { useSelectedSnapshot, type Source } from "./useSelectedSnapshot.js";

/** Whom to read; null, undefined and "" read nobody (reason `no-identity`). Case-sensitive, as in the product. */
export type Identity = string | null | undefined;

/**
 * Whether one user is online and can be notified, kept up to date; unknown with a reason where that cannot be vouched for.
 *
 * @throws ReachabilityError `missing-provider`
 * @example
 * const { presence, unknownReason } = useUserReachability("bob");
 */
export function useUserReachability(identity: Identity): UserReachability;
/**
 * What a selector picks of one user's reachability; re-renders only when that changes.
 *
 * @param selector What to take of the value. May be inline; `reachPath` is one to hand.
 * @param isEqual When two picked values count as the same. Default `Object.is`.
 * @example
 * const path = useUserReachability("bob", reachPath);
 */
export function useUserReachability<Selected>(
  identity: Identity,
  selector: (value: UserReachability) => Selected,
  isEqual?: (a: Selected, b: Selected) => boolean,
): Selected;
export function useUserReachability(
  identity: Identity,
  selector?: (value: UserReachability) => unknown,
  isEqual: (a: unknown, b: unknown) => boolean = Object.is,
): unknown {
  const { store } = useReachabilityContext("useUserReachability()");
  const source = useMemo(() => userSource(store, identity ?? ""), [store, identity]);
  const value = useSelectedSnapshot(source, selector, isEqual);
  useDebugValue(identity, debugLabel);
  return value;
}

function userSource(store: ReachabilityStore, identity: string): Source<UserReachability> {
  let initial: UserReachability | null = null;
  /** What a subscriber was last told; React asks several times per change. */
  let told: UserReachability | null = null;
  return {
    subscribe(listener) {
      const unsubscribe = store.subscribeUser(identity, (value) => {
        told = value;
        listener();
      });
      return () => {
        told = null;
        unsubscribe();
      };
    },
    get: () => told ?? store.get(identity),
    getInitial: () => (initial ??= store.getInitial(identity)),
  };
}

function debugLabel(identity: Identity): string {
  return `reachability of ${identity ?? "nobody"}`;
}
