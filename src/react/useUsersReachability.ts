"use client";
import { useDebugValue, useMemo } from "react";
import type { UserReachability } from "../domain/reachability.js";
import { shallow } from "zustand/vanilla/shallow";
import { createUserList } from "../store/userList.js";
import { useReachabilityContext } from "./ReachabilityContext.js";
import { useSelectedSnapshot } from "./useSelectedSnapshot.js";
import { useStableIdentities } from "./useStableIdentities.js";

/**
 * The reachability of many users, in the order asked. Identities are compared by value, so an inline array changes
 * nothing, and may repeat.
 *
 * @param identities Whom to read.
 * @throws ReachabilityError `missing-provider`, or `invalid-argument` where the identities are no array
 */
export function useUsersReachability(identities: readonly string[]): readonly UserReachability[];
/**
 * What a selector makes of many users, such as `countReachability`; re-renders only when that changes.
 *
 * @param identities Whom to read.
 * @param selector What to make of the values, which come in the order asked. May be inline.
 * @param isEqual When two results count as the same. Default: the same by `Object.is`, or arrays, plain objects, Maps
 *   or Sets with the same values.
 * @example
 * const { online, unknown } = useUsersReachability(memberIdentities, countReachability);
 */
export function useUsersReachability<Selected>(
  identities: readonly string[],
  selector: (users: readonly UserReachability[]) => Selected,
  isEqual?: (a: Selected, b: Selected) => boolean,
): Selected;
export function useUsersReachability(
  identities: readonly string[],
  selector?: (users: readonly UserReachability[]) => unknown,
  isEqual: (a: unknown, b: unknown) => boolean = sameValues,
): unknown {
  const { store } = useReachabilityContext("useUsersReachability()");
  const stable = useStableIdentities(identities);
  const list = useMemo(
    () => ({ ...createUserList(store, stable), selection: null }),
    [store, stable],
  );
  const value = useSelectedSnapshot(list, selector, isEqual);
  useDebugValue(stable.length, debugLabel);
  return value;
}

/** Where the values lie open: zustand's `shallow` would take any two Dates for equal. */
function sameValues(a: unknown, b: unknown): boolean {
  const isOpen =
    a instanceof Object && [Array, Object, Map, Set].some((kind) => a.constructor === kind);
  return isOpen ? shallow(a, b) : Object.is(a, b);
}

function debugLabel(count: number): string {
  return `reachability of ${count} users`;
}
