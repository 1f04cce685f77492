import { defaultPresenceLabels, type ReachabilityLabelOverrides } from "./labels.js";
import type { UserReachability } from "./reachability.js";

/** The word for a user's presence, the same that names a `PresenceDot`. Serves as a selector. */
export function presenceLabel(
  reachability: Pick<UserReachability, "presence">,
  labels?: ReachabilityLabelOverrides,
): string {
  const { presence } = reachability;
  return labels?.presence?.[presence] ?? defaultPresenceLabels[presence];
}
