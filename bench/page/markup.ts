import type { Presence } from "react-reachability";
import type { FastUser } from "./fastClient.js";

/** The very markup of `PresenceDot`, so that no candidate wins by drawing less. */
export const attributesOf: Readonly<Record<Presence, Readonly<Record<string, string>>>> = {
  unknown: {
    "data-presence": "unknown",
    "data-notifiability": "unknown",
    "data-unknown-reason": "connecting",
    "data-size": "md",
    role: "img",
    "aria-label": "Presence unknown",
  },
  online: known("online", "Online"),
  offline: known("offline", "Offline"),
};

function known(presence: Presence, label: string): Readonly<Record<string, string>> {
  return {
    "data-presence": presence,
    "data-notifiability": "notifiable",
    "data-freshness": "live",
    "data-size": "md",
    role: "img",
    "aria-label": label,
  };
}

/** The same as React props; constants, as a careful author would have them. */
export const propsOf: typeof attributesOf = {
  unknown: { ...attributesOf.unknown, className: "reachability-dot" },
  online: { ...attributesOf.online, className: "reachability-dot" },
  offline: { ...attributesOf.offline, className: "reachability-dot" },
};

export function presenceOf(user: Pick<FastUser, "isOnline">): Presence {
  return user.isOnline ? "online" : "offline";
}

/** Whether the element shows what is true of the user, in what is seen and in what is read out. */
export function showsTruth(element: Element | null | undefined, user: FastUser): boolean {
  const { "data-presence": presence, "aria-label": label } = attributesOf[presenceOf(user)];
  return (
    element?.getAttribute("data-presence") === presence &&
    element?.getAttribute("aria-label") === label
  );
}
