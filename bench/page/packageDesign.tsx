import type { ComponentType, ReactNode } from "react";
import { ReachabilityProvider } from "react-reachability";
import type { FastClient } from "./fastClient.js";
import type { ReactDesign } from "./reactCandidate.js";

/** This package with its default settings, but for flap damping: it would show a user who left two seconds later. */
export function packageDesign(
  client: FastClient,
  Dot: ComponentType<{ identity: string }>,
  beside?: ReactNode,
): ReactDesign {
  return {
    wrap: (dots) => (
      <ReachabilityProvider client={client} offlineDelayMs={0}>
        {dots}
        {beside}
      </ReachabilityProvider>
    ),
    Dot,
  };
}
