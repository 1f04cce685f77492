import type { ConnectionStatus, ReachabilityConnection } from "../domain/connectionState.js";

/** A connection that says nothing of users yet: none at all, or a client that has just been handed in. */
export function freshConnection(status: ConnectionStatus, now: number): ReachabilityConnection {
  return { status, since: now, isStale: false, error: null };
}
