import type { ServiceConfigurationResource } from "../domain/serviceConfigurationResource.js";
import { reachabilityQueryKeys } from "./reachabilityQueryKeys.js";
import type { ReachabilityRest } from "./reachabilityRest.js";
import { restQueryOptions, type RestQueryOptions } from "./restQueryOptions.js";

type Key = ReturnType<typeof reachabilityQueryKeys.serviceConfiguration>;

/**
 * Options for `useQuery`, `prefetchQuery` and their kin: the Service's configuration, fresh for 5 min. A running client
 * does not notice when `reachability_enabled` changes (`useReachabilityEnabled` tells what it read at its start).
 */
export function serviceConfigurationQueryOptions(
  rest: ReachabilityRest,
): RestQueryOptions<Key, ServiceConfigurationResource> {
  return restQueryOptions({
    queryKey: reachabilityQueryKeys.serviceConfiguration(rest),
    queryFn: ({ signal }) => rest.fetchServiceConfiguration({ signal }),
    staleTime: 300_000,
  });
}
