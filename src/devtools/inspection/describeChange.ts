import type { UserReachability } from "../../domain/reachability.js";

/** One change of a user as a line, such as `unknown (connecting) → online, live`. */
export function describeChange(current: UserReachability, previous: UserReachability): string {
  const changes = [
    arrow(presenceText(previous), presenceText(current)),
    arrow(notifiabilityText(previous), notifiabilityText(current)),
    current.freshness === previous.freshness ? null : (current.freshness ?? "not vouched for"),
  ].filter((change) => change !== null);
  return changes.length === 0 ? "last known flags noted" : changes.join(", ");
}

/** What is shown of presence, with the reason where that is nothing. */
export function presenceText({ presence, unknownReason }: UserReachability): string {
  return unknownReason === null ? presence : `unknown (${unknownReason})`;
}

function notifiabilityText({ notifiability }: UserReachability): string {
  return notifiability === "unknown" ? "push unknown" : notifiability;
}

function arrow(before: string, after: string): string | null {
  return before === after ? null : `${before} → ${after}`;
}
