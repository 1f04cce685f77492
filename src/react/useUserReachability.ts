"use client";
import { useDebugValue } from "react";
import type { UserReachability } from "../domain/reachability.js";
import { useSelectedSnapshot } from "./useSelectedSnapshot.js";
import { useUserSource, type Identity } from "./useUserSource.js";

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
  const source = useUserSource(identity, "useUserReachability()");
  const value = useSelectedSnapshot(source, selector, isEqual);
  useDebugValue(identity, debugLabel);
  return value;
}

function debugLabel(identity: Identity): string {
  return `reachability of ${identity ?? "nobody"}`;
}
