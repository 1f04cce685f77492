"use client";
import { useDebugValue, useEffect, useState, useSyncExternalStore } from "react";
import { milliseconds } from "../domain/milliseconds.js";
import { createCalmGroups, type ReachabilityGroups } from "../store/calmGroups.js";
import { useReachabilityContext } from "./ReachabilityContext.js";
import { useStableIdentities } from "./useStableIdentities.js";

/** When rows may move. */
export interface ReachabilityGroupsOptions {
  /** Holds every row where it is, also those who are read for the first time, such as while the list is hovered or has focus. Default false. */
  readonly freeze?: boolean | undefined;
  /** Ms for which a change must last before it moves a row. Default 1000 (0 in the test provider). */
  readonly dwellMs?: number | undefined;
}

/**
 * Identities grouped by presence for a list that stays calm: stable order within a group, a dwell time before a row moves,
 * nothing moves while frozen, and `pendingChanges` says how many moves wait.
 *
 * @param identities Whom to group, in the order that each group is to have.
 * @throws ReachabilityError `missing-provider`, `invalid-argument` where the identities are no array, or `invalid-prop`
 * for a `dwellMs` that is no span of time
 * @example
 * const { online, unknown, offline, pendingChanges } = useReachabilityGroups(ids, { freeze: isHovered });
 */
export function useReachabilityGroups(
  identities: readonly string[],
  { freeze = false, dwellMs }: ReachabilityGroupsOptions = {},
): ReachabilityGroups {
  const { store, groupDwellMs } = useReachabilityContext("useReachabilityGroups()");
  const stable = useStableIdentities(identities);
  const lastsMs = milliseconds("dwellMs", dwellMs ?? groupDwellMs);
  const [current, setCurrent] = useState(() => createCalmGroups(store, stable, lastsMs));
  const groups = current.with(store, stable, lastsMs);
  if (groups !== current) setCurrent(groups);
  // Before the subscription, which looks for rows that may move by now.
  useEffect(() => groups.setFrozen(freeze), [groups, freeze]);
  const value = useSyncExternalStore(groups.subscribe, groups.get, groups.getInitial);
  useDebugValue(value);
  return value;
}
