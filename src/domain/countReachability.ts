import type { UserReachability } from "./reachability.js";

/** How many users are in each presence, and how many of all can be notified. */
export interface ReachabilityCounts {
  readonly online: number;
  readonly offline: number;
  readonly unknown: number;
  readonly notifiable: number;
}

/** Counts a list by presence; unknown is a bucket of its own. Serves as a selector of `useUsersReachability`. */
export function countReachability(users: readonly UserReachability[]): ReachabilityCounts {
  const counts = { online: 0, offline: 0, unknown: 0, notifiable: 0 };
  for (const { presence, notifiability } of users) {
    counts[presence] += 1;
    if (notifiability === "notifiable") counts.notifiable += 1;
  }
  return counts;
}
