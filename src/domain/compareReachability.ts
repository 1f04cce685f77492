import type { Presence, UserReachability } from "./reachability.js";

const presenceOrder: Readonly<Record<Presence, number>> = { online: 0, unknown: 1, offline: 2 };

/** For `sort`: online first, then unknown, then offline; within one presence the notifiable first. */
export function compareReachability(a: UserReachability, b: UserReachability): number {
  return (
    presenceOrder[a.presence] - presenceOrder[b.presence] ||
    Number(b.notifiability === "notifiable") - Number(a.notifiability === "notifiable")
  );
}
