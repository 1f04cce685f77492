import type { Notifiability, NotifiabilityUnknownReason, Presence } from "./reachability.js";
import type { ReachPath } from "./reachPath.js";

/** What a sentence of `ReachHint` may speak about. */
export interface ReachHintContext {
  /** The person, as the app named them. */
  readonly name: string;
  readonly presence: Presence;
  readonly notifiability: Notifiability;
  /** Why presence is unknown, in the words of `labels.unknownReason`; null when it is known or no reason was given. */
  readonly reason: string | null;
}

/** Every word the package can show or have read out. Sentences are functions, so that grammar stays the language's own. */
export interface ReachabilityLabels {
  /** Accessible name of `PresenceDot`, and what `presenceLabel` returns. */
  readonly presence: Readonly<Record<Presence, string>>;
  /** Accessible name of `NotifiableBadge`. */
  readonly notifiability: Readonly<Record<Notifiability, string>>;
  /** Why something is unknown: short enough to stand in brackets. */
  readonly unknownReason: Readonly<Record<NotifiabilityUnknownReason, string>>;
  /** The sentences of `ReachHint`, by reach path. */
  readonly reachHint: Readonly<Record<ReachPath, (context: ReachHintContext) => string>>;
  /** The sentences of `ReachabilityAnnouncer`; `names` has at least one entry. */
  readonly announcement: Readonly<
    Record<Exclude<Presence, "unknown">, (names: readonly string[]) => string>
  >;
}

/** The words an app replaces, as deep as it likes; all others stay as they are. */
export type ReachabilityLabelOverrides = {
  readonly [Group in keyof ReachabilityLabels]?: Partial<ReachabilityLabels[Group]>;
};

// Each group is a constant of its own, so that a bundle with nothing but a dot carries three words and no sentence.

export const defaultPresenceLabels: ReachabilityLabels["presence"] = {
  online: "Online",
  offline: "Offline",
  unknown: "Presence unknown",
};

export const defaultNotifiabilityLabels: ReachabilityLabels["notifiability"] = {
  notifiable: "Push notifications on",
  unnotifiable: "Push notifications off",
  unknown: "Push notifications unknown",
};

export const defaultUnknownReasonLabels: ReachabilityLabels["unknownReason"] = {
  "no-identity": "nobody chosen",
  "no-client": "not connected",
  connecting: "still connecting",
  disabled: "reachability is switched off",
  "not-reported": "nothing reported yet",
  "connection-lost": "your connection is lost",
  waiting: "too many people to watch at once",
  "not-found": "no such user",
  error: "it could not be read",
  "never-registered": "never registered for push notifications",
};

export const defaultReachHintLabels: ReachabilityLabels["reachHint"] = {
  live: ({ name }) => `${name} is online`,
  push: ({ name, presence }) =>
    presence === "offline"
      ? `${name} is offline and will get a push notification`
      : `${name} will get a push notification if offline`,
  later: ({ name }) => `${name} is offline and will see this later`,
  unknown: ({ name, reason }) =>
    `It is unknown whether ${name} is online${reason === null ? "" : ` (${reason})`}`,
};

const listNames = (names: readonly string[]): string => {
  const [first = "", second = ""] = names;
  if (names.length < 2) return `${first} is`;
  return names.length === 2
    ? `${first} and ${second} are`
    : `${first} and ${names.length - 1} others are`;
};

export const defaultAnnouncementLabels: ReachabilityLabels["announcement"] = {
  online: (names) => `${listNames(names)} online`,
  offline: (names) => `${listNames(names)} offline`,
};

/** The package's English. Translate by handing the provider an object of this type, or parts of it. */
export const defaultLabels: ReachabilityLabels = {
  presence: defaultPresenceLabels,
  notifiability: defaultNotifiabilityLabels,
  unknownReason: defaultUnknownReasonLabels,
  reachHint: defaultReachHintLabels,
  announcement: defaultAnnouncementLabels,
};

/** A whole catalogue again: the overrides laid over `base`, group by group. */
export function mergeLabels(
  overrides: ReachabilityLabelOverrides | null | undefined,
  base: ReachabilityLabels = defaultLabels,
): ReachabilityLabels {
  if (overrides == null) return base;
  return {
    presence: layOver(base.presence, overrides.presence),
    notifiability: layOver(base.notifiability, overrides.notifiability),
    unknownReason: layOver(base.unknownReason, overrides.unknownReason),
    reachHint: layOver(base.reachHint, overrides.reachHint),
    announcement: layOver(base.announcement, overrides.announcement),
  };
}

/** A translation that is missing is often there as undefined: it replaces nothing, as in the components. */
function layOver<Group extends object>(base: Group, words: Partial<Group> = {}): Group {
  const given = Object.entries(words).filter(([, word]) => word !== undefined);
  return { ...base, ...Object.fromEntries(given) };
}
