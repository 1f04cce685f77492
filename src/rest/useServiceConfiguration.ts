"use client";
import { useQuery, type QueryClient } from "@tanstack/react-query";
import type { ReachabilityRest } from "./reachabilityRest.js";
import { serviceConfigurationQueryOptions } from "./serviceConfigurationQueryOptions.js";

/**
 * The Service's configuration, read over REST: whether reachability is switched on.
 *
 * @param queryClient Default: the one of the nearest QueryClientProvider.
 * @example
 * const { data } = useServiceConfiguration(rest);
 * if (data?.reachability_enabled === false) …
 */
export function useServiceConfiguration(rest: ReachabilityRest, queryClient?: QueryClient) {
  return useQuery(serviceConfigurationQueryOptions(rest), queryClient);
}
