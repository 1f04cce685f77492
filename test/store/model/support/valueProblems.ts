import type { UserReachability } from "../../../../src/domain/reachability.js";

/** What is wrong with a value by itself, whatever is true: the promises of its type. */
export function valueProblems(value: UserReachability, now: number): string[] {
  const problems: string[] = [];
  const must = (isSo: boolean, promise: string): void => {
    if (!isSo) problems.push(promise);
  };
  const { presence, notifiability, isOnline, isNotifiable, unknownReason, freshness } = value;
  must((unknownReason === null) === (presence !== "unknown"), "a reason exactly when unknown");
  must(
    (value.notifiabilityUnknownReason === null) === (notifiability !== "unknown"),
    "a reason exactly when notifiability is unknown",
  );
  must((presence === "unknown") === (isOnline === null), "null is unknown, and only null");
  must(presence !== "offline" || isOnline === false, "offline only when the flag says so");
  must(
    notifiability ===
      (isNotifiable === null ? "unknown" : isNotifiable ? "notifiable" : "unnotifiable"),
    "notifiability is the flag",
  );
  must(
    (freshness === null) === (isOnline === null && isNotifiable === null),
    "freshness exactly when something is known",
  );
  must(freshness === null || value.observedAt !== null, "a time for what is known");
  must(value.observedAt === null || value.observedAt <= now, "no reading in the future");
  must(value.changedAt === null || value.changedAt <= now, "no change in the future");
  must(value.lastKnown === null || freshness === null, "last known only when nothing is known");
  must(value.lastKnown === null || value.lastKnown.at <= now, "last known in the past");
  const isFailure = unknownReason === "error" || unknownReason === "not-found";
  must((value.error !== null) === isFailure, "an error exactly when the reason is one");
  must(unknownReason !== "no-identity", "an identity was asked for");
  return problems;
}
