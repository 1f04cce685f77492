import type {
  Freshness,
  Notifiability,
  NotifiabilityUnknownReason,
  Presence,
  UnknownReason,
} from "../domain/reachability.js";
import type { StateProps } from "./stateProps.js";

/** What a component shows: the argument of `className`, `style`, `label` and `render` functions, in live and pure mode. */
export interface ComponentState<
  Reason extends NotifiabilityUnknownReason = NotifiabilityUnknownReason,
> {
  readonly presence: Presence;
  readonly notifiability: Notifiability;
  /** Why what the component shows is unknown; null when it is known, or when no reason was given in pure mode. */
  readonly unknownReason: Reason | null;
  /** How far the client stands behind the value; null when nothing is known, or none was given in pure mode. */
  readonly freshness: Freshness | null;
}

/** The state of components that show presence. */
export type PresenceState = ComponentState<UnknownReason>;

/** Picks the state out of pure props or a live value; whatever is not there is unknown. */
export function componentState<Reason extends NotifiabilityUnknownReason>(
  source: StateProps<Reason>,
): ComponentState<Reason> {
  return {
    presence: source.presence ?? "unknown",
    notifiability: source.notifiability ?? "unknown",
    unknownReason: source.unknownReason ?? null,
    freshness: source.freshness ?? null,
  };
}
