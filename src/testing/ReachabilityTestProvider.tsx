"use client";
import { useMemo, type ReactElement } from "react";
import type { ReachabilityClient } from "../client/reachabilityClient.js";
import { ReachabilityContext } from "../react/ReachabilityContext.js";
import type { ReachabilityProviderProps } from "../react/ReachabilityProvider.js";
import { useOwnStore } from "../react/useOwnStore.js";
import { createTestStore } from "./createTestStore.js";

/** The provider's own props, for tests that need another setting; each time defaults to 0. */
export type ReachabilityTestProviderProps = Omit<
  Extract<ReachabilityProviderProps, { store?: never }>,
  "client" | "store"
> & {
  /** Usually a fake client; the SDK's own works, too. */
  readonly client: ReachabilityClient | null | undefined;
};

/**
 * A provider for tests and stories: the real store and scheduler with all times at zero, so that a change shows as soon as
 * the fake client makes it, inside the update that Testing Library expects.
 */
export function ReachabilityTestProvider({
  labels,
  children,
  // Defaults, which a setting that is undefined does not override.
  lingerMs = 0,
  staleAfterMs = 0,
  offlineDelayMs = 0,
  ...options
}: ReachabilityTestProviderProps): ReactElement {
  const times = { lingerMs, staleAfterMs, offlineDelayMs };
  const store = useOwnStore({ ...options, ...times }, createTestStore);
  const value = useMemo(() => ({ store, labels, groupDwellMs: 0 }), [store, labels]);
  return <ReachabilityContext.Provider value={value}>{children}</ReachabilityContext.Provider>;
}
