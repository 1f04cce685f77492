import type {
  Freshness,
  Notifiability,
  NotifiabilityUnknownReason,
  Presence,
  UnknownReason,
} from "../domain/reachability.js";

/** Live mode: the value comes from the nearest provider and follows every change. */
export interface LiveProps {
  /** Live mode: the user to show; null, undefined and "" show unknown. */
  identity: string | null | undefined;
  presence?: never;
  notifiability?: never;
  unknownReason?: never;
  freshness?: never;
}

/** Pure mode of components that show presence: the value is handed in, and no provider is needed. */
export interface GivenPresenceProps {
  identity?: never;
  /** Pure mode: the presence to show. There is no default that means online. */
  presence: Presence;
  /**
   * Pure mode: whether the user can be notified.
   * @default "unknown"
   */
  notifiability?: Notifiability | undefined;
  /**
   * Pure mode: why presence is unknown.
   * @default null
   */
  unknownReason?: UnknownReason | null | undefined;
  /**
   * Pure mode: how far the value can be vouched for; for styles, it draws nothing itself.
   * @default null
   */
  freshness?: Freshness | null | undefined;
}

/** Pure mode of components that show notifiability: the value is handed in, and no provider is needed. */
export interface GivenNotifiabilityProps {
  identity?: never;
  /** Pure mode: the notifiability to show. There is no default that means notifiable. */
  notifiability: Notifiability;
  /**
   * Pure mode: whether the user is online.
   * @default "unknown"
   */
  presence?: Presence | undefined;
  /**
   * Pure mode: why notifiability is unknown.
   * @default null
   */
  unknownReason?: NotifiabilityUnknownReason | null | undefined;
  /**
   * Pure mode: how far the value can be vouched for; for styles, it draws nothing itself.
   * @default null
   */
  freshness?: Freshness | null | undefined;
}

/** The props of either mode, as components read them; a `UserReachability` has the same names. */
export interface StateProps<Reason extends NotifiabilityUnknownReason> {
  readonly identity?: string | null | undefined;
  readonly presence?: Presence | undefined;
  readonly notifiability?: Notifiability | undefined;
  readonly unknownReason?: Reason | null | undefined;
  readonly freshness?: Freshness | null | undefined;
}

/** Live when `identity` was passed, even as undefined while it is loading, and no value was. */
export function isLive(props: StateProps<NotifiabilityUnknownReason>): boolean {
  return "identity" in props && (props.presence ?? props.notifiability) === undefined;
}
