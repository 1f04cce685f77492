"use client";
import { useMemo } from "react";
import type { UserReachability } from "../domain/reachability.js";
import type { ReachabilityStore } from "../store/reachabilityStore.js";
import { useReachabilityContext } from "./ReachabilityContext.js";
import type { Source } from "./useSelectedSnapshot.js";

/** Whom to read; null, undefined and "" read nobody (reason `no-identity`). Case-sensitive, as in the product. */
export type Identity = string | null | undefined;

/**
 * One user of the nearest provider's store, for `useSyncExternalStore`.
 *
 * @throws ReachabilityError `missing-provider` naming the caller
 */
export function useUserSource(identity: Identity, caller: string): Source<UserReachability> {
  const { store } = useReachabilityContext(caller);
  return useMemo(() => userSource(store, identity ?? ""), [store, identity]);
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
