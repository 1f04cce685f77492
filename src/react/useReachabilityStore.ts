"use client";
import type { ReachabilityStore } from "../store/reachabilityStore.js";
import { useReachabilityContext } from "./ReachabilityContext.js";

/**
 * The store of the nearest provider, for callbacks and code that should not re-render.
 * @throws ReachabilityError `missing-provider`
 */
export function useReachabilityStore(): ReachabilityStore {
  return useReachabilityContext("useReachabilityStore()").store;
}
