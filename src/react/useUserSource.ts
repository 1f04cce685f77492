"use client";
import { useMemo } from "react";
import type { UserReachability } from "../domain/reachability.js";
import type { SelectableSource } from "./selection.js";
import { createUserSource } from "./userSource.js";
import { useReachabilityContext } from "./ReachabilityContext.js";

/** Whom to read; null, undefined and "" read nobody (reason `no-identity`). Case-sensitive, as in the product. */
export type Identity = string | null | undefined;

/**
 * One user of the nearest provider's store, for `useSyncExternalStore`.
 *
 * @throws ReachabilityError `missing-provider` naming the caller
 */
export function useUserSource(
  identity: Identity,
  caller: string,
): SelectableSource<UserReachability> {
  const { store } = useReachabilityContext(caller);
  return useMemo(() => createUserSource(store, identity ?? ""), [store, identity]);
}
