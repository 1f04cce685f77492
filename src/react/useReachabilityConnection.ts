"use client";
import { useDebugValue, useSyncExternalStore } from "react";
import type { ReachabilityConnection } from "../domain/connectionState.js";
import { useReachabilityContext } from "./ReachabilityContext.js";

/**
 * Our own connection: its status in the SDK's words, since when, and whether other users' values are still vouched for.
 *
 * @throws ReachabilityError `missing-provider`
 */
export function useReachabilityConnection(): ReachabilityConnection {
  const { store } = useReachabilityContext("useReachabilityConnection()");
  const connection = useSyncExternalStore(
    store.subscribeConnection,
    store.connection,
    store.initialConnection,
  );
  useDebugValue(connection.status);
  return connection;
}
