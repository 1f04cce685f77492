"use client";
import { createContext, useContext } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { ReachabilityStore } from "../store/reachabilityStore.js";

/** What the nearest provider offers to hooks and components. */
export interface ReachabilityContextValue {
  readonly store: ReachabilityStore;
  /** The provider's own words, to be laid over the defaults. */
  readonly labels: ReachabilityLabelOverrides | undefined;
  /** Default dwell time of groups, in ms. */
  readonly groupDwellMs: number;
}

export const ReachabilityContext = createContext<ReachabilityContextValue | null>(null);

/** What to throw where a provider is needed: names the caller and the fix. */
export function missingProvider(caller: string): ReachabilityError {
  return new ReachabilityError(
    "missing-provider",
    `${caller} was used outside <ReachabilityProvider>. Wrap your app in <ReachabilityProvider client={client}>, a test in <ReachabilityTestProvider>.`,
  );
}

/** @throws ReachabilityError `missing-provider` */
export function useReachabilityContext(caller: string): ReachabilityContextValue {
  const context = useContext(ReachabilityContext);
  if (context === null) throw missingProvider(caller);
  return context;
}
