import type { LastKnown, UserReachability } from "./reachability.js";

/** Whether two values are equal in all but `observedAt`: a reader need not hear of the second. */
export function sameReachability(a: UserReachability, b: UserReachability): boolean {
  return (
    a.identity === b.identity &&
    a.isOnline === b.isOnline &&
    a.isNotifiable === b.isNotifiable &&
    a.presence === b.presence &&
    a.unknownReason === b.unknownReason &&
    a.notifiabilityUnknownReason === b.notifiabilityUnknownReason &&
    a.freshness === b.freshness &&
    a.changedAt === b.changedAt &&
    a.error === b.error &&
    sameLastKnown(a.lastKnown, b.lastKnown)
  );
}

function sameLastKnown(a: LastKnown | null, b: LastKnown | null): boolean {
  if (a === null || b === null) return a === b;
  return a.isOnline === b.isOnline && a.isNotifiable === b.isNotifiable && a.at === b.at;
}
