import type {
  Freshness,
  LastKnown,
  NotifiabilityUnknownReason,
  UnknownReason,
  UserReachability,
} from "./reachability.js";
import type { Reading } from "./reading.js";

/** What holds for all users alike: how far the client has come, and whether its connection carries news. */
export interface SessionFacts {
  readonly phase: "no-client" | "connecting" | "disabled" | "ready";
  /** `up`: changes reach us; `grace`: down for less than `staleAfterMs`; `lost`: longer, or silent. */
  readonly link: "up" | "grace" | "lost";
  /** Epoch ms until which the connection last carried news. */
  readonly linkUntil: number;
}

/** What is known of one user. */
export interface UserFacts {
  readonly identity: string;
  /** The last flags that the client gave, whether or not it still stands behind them. */
  readonly reading: Reading | null;
  /** `subscribed`: changes are delivered; `sampled`: read lately; `none`: never read, evicted or expired. */
  readonly standing: "subscribed" | "sampled" | "none";
  /** A reading from outside that has not expired and is newer than the client's own. */
  readonly seed: Reading | null;
  /** Why there is no reading, when the session itself gives no reason. */
  readonly absence: "connecting" | "waiting" | "not-found" | "error";
  readonly error: Error | null;
  /** Flap damping: shown online although the flag went down less than `offlineDelayMs` ago. */
  readonly isDamped: boolean;
  readonly changedAt: number | null;
  /** Epoch ms until which `reading` was vouched for, once `standing` is not `subscribed`. */
  readonly vouchedUntil: number;
}

/** The honesty rule as one function: what may be shown of a user, and the reason where nothing may. */
export function describeReachability(user: UserFacts, session: SessionFacts): UserReachability {
  const freshness = vouchedFreshness(user, session);
  const isVouched = freshness !== null;
  const reading = isVouched ? (freshness === "seeded" ? user.seed : user.reading) : null;
  const isOnline = reading?.isOnline ?? null;
  const isNotifiable = reading?.isNotifiable ?? null;
  const reason = isVouched ? null : unknownReason(user, session);
  return {
    identity: user.identity,
    isOnline,
    isNotifiable,
    presence: isOnline === null ? "unknown" : isOnline || user.isDamped ? "online" : "offline",
    notifiability: isNotifiable === null ? "unknown" : isNotifiable ? "notifiable" : "unnotifiable",
    unknownReason: reason ?? (isOnline === null ? "not-reported" : null),
    notifiabilityUnknownReason: reason ?? unreportedNotifiability(isOnline, isNotifiable),
    freshness: isOnline === null && isNotifiable === null ? null : freshness,
    observedAt: reading?.at ?? null,
    changedAt: user.changedAt,
    lastKnown: isVouched ? null : lastKnown(user, session),
    error: reason === "error" || reason === "not-found" ? user.error : null,
  };
}

/** How far anybody stands behind what was last read, or handed in from outside; null where nobody does. */
function vouchedFreshness(user: UserFacts, session: SessionFacts): Freshness | null {
  if (session.phase === "disabled") return null;
  if (session.phase === "ready" && user.reading !== null && session.link !== "lost") {
    if (user.standing === "subscribed") return session.link === "up" ? "live" : "held";
    const isNewest = user.seed === null || user.seed.at <= user.reading.at;
    if (user.standing === "sampled" && isNewest) return "sampled";
  }
  return user.seed === null ? null : "seeded";
}

function unknownReason(user: UserFacts, session: SessionFacts): UnknownReason {
  if (session.phase !== "ready") return session.phase;
  return session.link === "lost" ? "connection-lost" : user.absence;
}

function unreportedNotifiability(
  isOnline: boolean | null,
  isNotifiable: boolean | null,
): NotifiabilityUnknownReason | null {
  if (isNotifiable !== null) return null;
  // Both flags null is the Service saying nothing of this user, which does not prove that no push was registered.
  return isOnline === null ? "not-reported" : "never-registered";
}

function lastKnown(user: UserFacts, session: SessionFacts): LastKnown | null {
  const { reading } = user;
  if (reading === null || (reading.isOnline === null && reading.isNotifiable === null)) return null;
  const isSubscribed = user.standing === "subscribed";
  const at = isSubscribed ? Math.max(session.linkUntil, reading.at) : user.vouchedUntil;
  return { isOnline: reading.isOnline, isNotifiable: reading.isNotifiable, at };
}
