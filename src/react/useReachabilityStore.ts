"use client";
import { useDebugValue } from "react";
import type { ReachabilityStore } from "../store/reachabilityStore.js";
import { useReachabilityContext } from "./ReachabilityContext.js";

/**
 * The store of the nearest provider, for callbacks and code that should not re-render.
 * @throws ReachabilityError `missing-provider`
 */
export function useReachabilityStore(): ReachabilityStore {
  const { store } = useReachabilityContext("useReachabilityStore()");
  useDebugValue(store, debugLabel);
  return store;
}

function debugLabel(store: ReachabilityStore): string {
  const { used, limit } = store.budget();
  return `${store.connection().status}, ${used} of ${limit} slots`;
}
