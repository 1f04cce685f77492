import type { UserReachability } from "./reachability.js";

/** What a hook gives when it was asked for nobody: null, undefined or an empty string. */
export const noIdentity: UserReachability = Object.freeze({
  identity: null,
  isOnline: null,
  isNotifiable: null,
  presence: "unknown",
  notifiability: "unknown",
  unknownReason: "no-identity",
  notifiabilityUnknownReason: "no-identity",
  freshness: null,
  observedAt: null,
  changedAt: null,
  lastKnown: null,
  error: null,
});
