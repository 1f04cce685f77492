"use client";
import { useDebugValue, useSyncExternalStore } from "react";
import { useReachabilityContext } from "./ReachabilityContext.js";

/**
 * Whether the Service had reachability switched on when this client started; null while that is not known. A running
 * client never learns of a change: that takes a new client.
 *
 * @throws ReachabilityError `missing-provider`
 */
export function useReachabilityEnabled(): boolean | null {
  const { store } = useReachabilityContext("useReachabilityEnabled()");
  const enabled = useSyncExternalStore(store.subscribeEnabled, store.enabled, notKnownYet);
  useDebugValue(enabled);
  return enabled;
}

function notKnownYet(): null {
  return null;
}
