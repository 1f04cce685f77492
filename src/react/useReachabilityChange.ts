"use client";
import { useDebugValue, useEffect, useRef } from "react";
import type { UserReachability } from "../domain/reachability.js";
import { watchChanges } from "../store/watchChanges.js";
import { useReachabilityContext } from "./ReachabilityContext.js";
import { useStableIdentities } from "./useStableIdentities.js";

/** What a change handler is given: the value after the change, and the one last known before it. */
export type ReachabilityChangeHandler = (
  current: UserReachability,
  previous: UserReachability,
) => void;

/**
 * Calls back when a live user goes online or offline, without re-rendering; not for first readings, nor for what merely
 * became known again after our own connection was away, nor for users who are only sampled or seeded: of them nobody
 * knows when it happened. Somebody's first connection ever counts as a first reading: before it, the flag is null.
 *
 * @param identities Whose changes to report. Compared by value, so an inline array is fine.
 * @param handler Given the value after the change, and the one last known before it. May be inline: the latest one is called.
 * @throws ReachabilityError `missing-provider`, or `invalid-argument` where the identities are no array
 * @example
 * useReachabilityChange(["bob"], (bob) => toast(`Bob is ${bob.presence}`));
 */
export function useReachabilityChange(
  identities: readonly string[],
  handler: ReachabilityChangeHandler,
): void {
  const { store } = useReachabilityContext("useReachabilityChange()");
  const stable = useStableIdentities(identities);
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(
    () => watchChanges(store, stable, (current, previous) => latest.current(current, previous)),
    [store, stable],
  );
  useDebugValue(stable.length, debugLabel);
}

function debugLabel(count: number): string {
  return `changes of ${count} users`;
}
