"use client";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useReachabilityContext } from "../react/ReachabilityContext.js";
import { useStableIdentities } from "../react/useStableIdentities.js";
import { createSeeder } from "./createSeeder.js";
import type { ReachabilityRest } from "./reachabilityRest.js";

/** How `useReachabilitySeed` reads. */
export interface ReachabilitySeedOptions {
  /**
   * Ms between rounds, which may be less than 30 s; false: read once, and again when the page is shown after having been
   * hidden. Default false.
   */
  readonly refetchInterval?: number | false | undefined;
}

/**
 * Reads users over REST and hands the values to the nearest provider, where they are shown as `seeded` until they expire
 * (120 s, or `sampling.maxAgeMs`): before a client exists, and for users without a subscription. Live values always win.
 *
 * Each user is one request; each use of this hook makes 4 at a time and 40 per second at most. Nothing is read while the
 * page is hidden, for users whom the client vouches for, for those with a seed of the last 30 s, nor twice within 30 s
 * (or half of `refetchInterval`, where that is less).
 * Failed reads leave their users unknown; the QueryClient's `queryCache` reports them. After 401 and 429 all wait as long as
 * `Retry-After` says, else 30 s, and go on.
 *
 * @param identities Whom to read. Compared by value, so an inline array is fine.
 * @param queryClient Whose cache to read through. Default: the one of the nearest QueryClientProvider.
 * @throws ReachabilityError `missing-provider`, or `invalid-argument` where the identities are no array
 * @example
 * const rest = createReachabilityRest({ baseUrl: "/api/reachability" }); // outside of components
 *
 * useReachabilitySeed(rest, memberIdentities, { refetchInterval: 60_000 });
 */
export function useReachabilitySeed(
  rest: ReachabilityRest,
  identities: readonly string[],
  { refetchInterval }: ReachabilitySeedOptions = {},
  queryClient?: QueryClient,
): void {
  const { store } = useReachabilityContext("useReachabilitySeed()");
  const client = useQueryClient(queryClient);
  const stable = useStableIdentities(identities);
  const seeder = useMemo(() => createSeeder(rest, store, client), [rest, store, client]);

  useEffect(() => seeder.start(stable, refetchInterval), [seeder, stable, refetchInterval]);
}
