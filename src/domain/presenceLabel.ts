import { defaultPresenceLabels, type ReachabilityLabelOverrides } from "./labels.js";
import type { UserReachability } from "./reachability.js";

/**
 * The word for a user's presence, the same that names a `PresenceDot`. Serves as a selector.
 *
 * @param labels The words that the provider was given, if it was given any; the English ones are laid under them.
 */
export function presenceLabel(
  reachability: Pick<UserReachability, "presence">,
  labels?: ReachabilityLabelOverrides,
): string {
  const { presence } = reachability;
  return labels?.presence?.[presence] ?? defaultPresenceLabels[presence];
}
