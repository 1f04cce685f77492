import type { Reading } from "./reading.js";

/** Whether a user is connected, as shown: `"unknown"` is a state of its own and never means offline. */
export type Presence = "online" | "offline" | "unknown";

/** Whether a push notification can reach a user. */
export type Notifiability = "notifiable" | "unnotifiable" | "unknown";

/**
 * How far the client stands behind a value.
 *
 * - `live`: the user is subscribed over a working connection
 * - `held`: our own connection is down, within the grace (`staleAfterMs`), or just back, and what was missed still arrives
 * - `sampled`: read lately without keeping a subscription; expires
 * - `seeded`: handed in from outside (REST, server rendering); expires
 */
export type Freshness = "live" | "held" | "sampled" | "seeded";

/**
 * Why a value is unknown.
 *
 * - `no-identity`: the hook was given null, undefined or an empty string
 * - `no-client`: the provider has no client yet
 * - `connecting`: the client is not initialised, or this user's first read is in flight
 * - `disabled`: reachability was off for the Service when this client started
 * - `not-reported`: read, and the Service's flag is null: usually never online since the feature was switched on
 * - `connection-lost`: our own connection has been down longer than the grace, or the client has ended
 * - `waiting`: no subscription slot (the SDK has a cap) and no valid sample
 * - `not-found`: the Service does not know the identity (yet)
 * - `error`: the read failed; see `error`
 */
export type UnknownReason =
  | "no-identity"
  | "no-client"
  | "connecting"
  | "disabled"
  | "not-reported"
  | "connection-lost"
  | "waiting"
  | "not-found"
  | "error";

/** Why notifiability is unknown: `never-registered` means read, and the user never had a push registration. */
export type NotifiabilityUnknownReason = UnknownReason | "never-registered";

/** The two flags of a user as they were last vouched for. */
export interface LastKnown {
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
  /** Epoch ms until which the client stood behind these flags. */
  readonly at: number;
}

/** Everything this browser knows about how one user can be reached. Immutable: a change is a new object. */
export interface UserReachability {
  /** The user asked for; null when none was given. */
  readonly identity: string | null;
  /** The SDK's flag; null whenever it cannot be vouched for. Never treat null as offline. */
  readonly isOnline: boolean | null;
  /** The SDK's flag; null whenever it cannot be vouched for. */
  readonly isNotifiable: boolean | null;
  /** What to show: `isOnline` after flap damping (`offlineDelayMs`). */
  readonly presence: Presence;
  /** What to show for push notifications. */
  readonly notifiability: Notifiability;
  /** Null exactly when `presence` is known. */
  readonly unknownReason: UnknownReason | null;
  /** Null exactly when `notifiability` is known. */
  readonly notifiabilityUnknownReason: NotifiabilityUnknownReason | null;
  /** Null when nothing is known. */
  readonly freshness: Freshness | null;
  /** Epoch ms of the first of the equal readings behind the value: one that says the same does not move it. */
  readonly observedAt: number | null;
  /** Epoch ms of the last change between online and offline seen here; null before the first. */
  readonly changedAt: number | null;
  /** The flags that the client last vouched for, while it does no more; null when it never did, as for a seed that expired. */
  readonly lastKnown: LastKnown | null;
  /** The failure behind `unknownReason: "error"` or `"not-found"`, else null. */
  readonly error: Error | null;
}

/** A value handed in from outside, such as a REST reading made while server rendering. */
export type SeedReading = Reading;

/** Readings by identity, as the `seed` prop and `store.seed` take them. */
export type ReachabilitySeed = Readonly<Record<string, SeedReading>>;
