import type { UserReachability } from "./reachability.js";

/** How a message sent now would reach somebody: at once, by push notification, when they come back, or nobody knows. */
export type ReachPath = "live" | "push" | "later" | "unknown";

/**
 * How a message sent now would reach this user. A pure function of what is shown, so it also serves as a selector.
 *
 * | presence | notifiability  | path      | because                                                                    |
 * | -------- | -------------- | --------- | -------------------------------------------------------------------------- |
 * | online   | any            | `live`    | connected: the message arrives in front of them                             |
 * | offline  | notifiable     | `push`    | away, with a push registration                                              |
 * | offline  | unnotifiable   | `later`   | away, and no push registration is left                                      |
 * | offline  | unknown        | `later`   | away, and nothing says that a push would arrive: promise the lesser thing   |
 * | unknown  | notifiable     | `push`    | connected or not, the known push registration is the surest way             |
 * | unknown  | unnotifiable   | `unknown` | it is `live` or `later`, and nothing says which                             |
 * | unknown  | unknown        | `unknown` | nothing is known                                                            |
 *
 * The reason for an unknown (`disabled`, `connection-lost`, `never-registered`, …) never changes the path: what counts is
 * whether a flag is vouched for. Presence is taken as shown, after damping, so that the path agrees with the dot beside it.
 */
export function reachPath(
  reachability: Pick<UserReachability, "presence" | "notifiability">,
): ReachPath {
  const { presence, notifiability } = reachability;
  if (presence === "online") return "live";
  if (notifiability === "notifiable") return "push";
  return presence === "offline" ? "later" : "unknown";
}
