"use client";
import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { createBrowserPlatform } from "../react/browserPlatform.js";
import { useReachabilityContext } from "../react/ReachabilityContext.js";
import { useStableIdentities } from "../react/useStableIdentities.js";
import { createRequestLimiter } from "./createRequestLimiter.js";
import { reachabilityQueryKeys } from "./reachabilityQueryKeys.js";
import type { ReachabilityRest } from "./reachabilityRest.js";
import { startSeeding } from "./startSeeding.js";

/** How `useReachabilitySeed` reads. */
export interface ReachabilitySeedOptions {
  /** Ms between rounds; false: read once, and again when the page is shown after having been hidden. Default false. */
  readonly refetchInterval?: number | false;
}

/** At most 4 requests at a time, and at most 20 started within a second. */
const limits = { concurrent: 4, perSecond: 20 };

/**
 * Reads users over REST and hands the values to the nearest provider, where they are shown as `seeded` until they expire
 * (120 s, or `sampling.maxAgeMs`): before a client exists, and for users without a subscription. Live values always win.
 *
 * Each user is one request, 4 at a time and 20 per second at most for each use of this hook. Nothing is read while the
 * page is hidden, nor for users whom the client vouches for, nor again within 30 s. Failed reads leave their users
 * unknown; the QueryClient's `queryCache` reports them.
 *
 * @param identities Compared by value.
 * @param queryClient Default: the one of the nearest QueryClientProvider.
 * @throws ReachabilityError `missing-provider`
 * @example
 * useReachabilitySeed(rest, memberIdentities, { refetchInterval: 60_000 });
 */
export function useReachabilitySeed(
  rest: ReachabilityRest,
  identities: readonly string[],
  { refetchInterval = false }: ReachabilitySeedOptions = {},
  queryClient?: QueryClient,
): void {
  const { store } = useReachabilityContext("useReachabilitySeed()");
  const client = useQueryClient(queryClient);
  const stable = useStableIdentities(identities);
  const [platform] = useState(createBrowserPlatform);
  const [limiter] = useState(() => createRequestLimiter(limits, platform.setTimer));
  const storeBefore = useRef(store);

  useEffect(() => () => limiter.stop(), [limiter]);
  useEffect(() => {
    if (storeBefore.current === store) return;
    // Another store is another sign-in: what the cache holds was read for somebody else.
    storeBefore.current = store;
    void client.invalidateQueries({ queryKey: reachabilityQueryKeys.all(rest) });
  }, [store, client, rest]);
  useEffect(
    () =>
      startSeeding({
        rest,
        store,
        queryClient: client,
        limiter,
        platform,
        identities: stable,
        refetchInterval,
      }),
    [rest, store, client, limiter, platform, stable, refetchInterval],
  );
}
