"use client";
import type { UserReachability } from "../domain/reachability.js";
import type { Source } from "../store/source.js";
import { useReachabilityContext } from "./ReachabilityContext.js";

/** Whom to read; null, undefined and "" read nobody (reason `no-identity`). Case-sensitive, as in the product. */
export type Identity = string | null | undefined;

/**
 * One user of the nearest provider's store, for `useSyncExternalStore`.
 *
 * @throws ReachabilityError `missing-provider` naming the caller
 */
export function useUserSource(identity: Identity, caller: string): Source<UserReachability> {
  const { store } = useReachabilityContext(caller);
  return store.source(identity ?? "");
}
