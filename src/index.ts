// Provider and store
export { ReachabilityProvider } from "./react/ReachabilityProvider.js";
export type { ReachabilityProviderProps } from "./react/ReachabilityProvider.js";
export { createReachabilityStore } from "./react/createReachabilityStore.js";
export type {
  ReachabilityBudget,
  ReachabilityStore,
  ReachabilityStoreOptions,
  WhenReachableOptions,
} from "./store/reachabilityStore.js";
export type { ReachabilitySettings, SamplingOptions } from "./store/settings.js";

// Hooks
export { useUserReachability } from "./react/useUserReachability.js";
export type { Identity } from "./react/useUserSource.js";
export { useUsersReachability } from "./react/useUsersReachability.js";
export { useReachabilityGroups } from "./react/useReachabilityGroups.js";
export type { ReachabilityGroupsOptions } from "./react/useReachabilityGroups.js";
export type { ReachabilityGroups } from "./store/calmGroups.js";
export { useReachabilityEnabled } from "./react/useReachabilityEnabled.js";
export { useReachabilityConnection } from "./react/useReachabilityConnection.js";
export { useReachabilityChange } from "./react/useReachabilityChange.js";
export type { ReachabilityChangeHandler } from "./react/useReachabilityChange.js";
export { useReachabilityStore } from "./react/useReachabilityStore.js";

// Components
export { PresenceDot } from "./components/PresenceDot.js";
export type { PresenceDotProps } from "./components/PresenceDot.js";
export { NotifiableBadge } from "./components/NotifiableBadge.js";
export type { NotifiableBadgeProps } from "./components/NotifiableBadge.js";
export { PresenceOverlay } from "./components/PresenceOverlay.js";
export type { PresenceOverlayProps } from "./components/PresenceOverlay.js";
export { ReachHint } from "./components/ReachHint.js";
export type { ReachHintProps } from "./components/ReachHint.js";
export { ReachabilityAnnouncer } from "./components/ReachabilityAnnouncer.js";
export type {
  ReachabilityAnnouncerProps,
  ReachabilityAnnouncerState,
} from "./components/ReachabilityAnnouncer.js";
export type { ComponentState, PresenceState } from "./components/componentState.js";
export type { RenderedElementProps } from "./components/elementProps.js";
export type { IndicatorSize } from "./components/indicatorProps.js";

// Pure functions, usable as selectors
export { compareReachability } from "./domain/compareReachability.js";
export { countReachability } from "./domain/countReachability.js";
export type { ReachabilityCounts } from "./domain/countReachability.js";
export { presenceLabel } from "./domain/presenceLabel.js";
export { reachPath } from "./domain/reachPath.js";
export type { ReachPath } from "./domain/reachPath.js";

// Words
export { defaultLabels, mergeLabels } from "./domain/labels.js";
export type {
  ReachabilityLabelOverrides,
  ReachabilityLabels,
  ReachHintContext,
} from "./domain/labels.js";

// Domain types
export type {
  Freshness,
  LastKnown,
  Notifiability,
  NotifiabilityUnknownReason,
  Presence,
  ReachabilitySeed,
  SeedReading,
  UnknownReason,
  UserReachability,
} from "./domain/reachability.js";
export type {
  ClientConnectionState,
  ConnectionStatus,
  ReachabilityConnection,
} from "./domain/connectionState.js";
export { ReachabilityError } from "./domain/reachabilityError.js";
export type { ReachabilityErrorCode } from "./domain/reachabilityError.js";
export type { ReachabilityClient, ReachabilityUser } from "./client/reachabilityClient.js";
