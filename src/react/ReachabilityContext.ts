"use client";
import { createContext, useContext } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { KitStore } from "../store/kitStore.js";

/** What the nearest provider offers to hooks and components. */
export interface ReachabilityContextValue {
  readonly store: KitStore;
  /** The provider's own words, to be laid over the defaults. */
  readonly labels: ReachabilityLabelOverrides | undefined;
  /** Default dwell time of groups, in ms. */
  readonly groupDwellMs: number;
}

export const ReachabilityContext = createContext<ReachabilityContextValue | null>(null);

/**
 * What the nearest provider offers.
 *
 * @param caller who needs it, named in the error; null: nobody, where there may be none
 * @throws ReachabilityError `missing-provider`
 */
export function useReachabilityContext(caller: string): ReachabilityContextValue;
export function useReachabilityContext(caller: string | null): ReachabilityContextValue | null;
export function useReachabilityContext(caller: string | null): ReachabilityContextValue | null {
  const context = useContext(ReachabilityContext);
  if (context === null && caller !== null)
    throw new ReachabilityError(
      "missing-provider",
      `${caller} was used outside <ReachabilityProvider>. Wrap your app in <ReachabilityProvider client={client}>, a test in <ReachabilityTestProvider>.`,
    );
  return context;
}
