import type { ServiceConfigurationResource } from "../domain/serviceConfigurationResource.js";
import { reachabilityQueryKeys } from "./reachabilityQueryKeys.js";
import type { ReachabilityRest, RestReadOptions } from "./reachabilityRest.js";
import { retryPolicy } from "./retryPolicy.js";
import { taggedOptions } from "./taggedOptions.js";

/**
 * Options for `useQuery`, `prefetchQuery` and their kin: the Service's configuration, fresh for 5 min. A running client
 * does not notice when `reachability_enabled` changes (`useReachabilityEnabled` tells what it read at its start).
 */
export function serviceConfigurationQueryOptions(rest: ReachabilityRest) {
  return taggedOptions({
    queryKey: reachabilityQueryKeys.serviceConfiguration(rest),
    queryFn: ({ signal }: RestReadOptions): Promise<ServiceConfigurationResource> =>
      rest.fetchServiceConfiguration({ signal }),
    staleTime: 300_000,
    ...retryPolicy,
  });
}
