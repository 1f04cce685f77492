import {
  type QueryClient,
  useQueries,
  useQuery,
  useSuspenseQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import {
  serviceConfigurationQueryOptions,
  userReachabilityQueryOptions,
  type ReachabilityRest,
  type ServiceConfigurationResource,
  type UserResource,
} from "react-reachability/rest";
import { expectTypeOf } from "vitest";

// Only compiled, never run: plain option objects must fit every use that TanStack Query has for them.
export function useEveryOption(rest: ReachabilityRest, queryClient: QueryClient): void {
  const options = userReachabilityQueryOptions(rest, "bob");
  expectTypeOf(useQuery(options).data).toEqualTypeOf<UserResource | undefined>();
  expectTypeOf(useQuery(options).error).toEqualTypeOf<Error | null>();
  expectTypeOf(useSuspenseQuery(options).data).toEqualTypeOf<UserResource>();
  expectTypeOf(queryClient.fetchQuery(options)).resolves.toEqualTypeOf<UserResource>();
  expectTypeOf(queryClient.ensureQueryData(options)).resolves.toEqualTypeOf<UserResource>();
  expectTypeOf(queryClient.getQueryData(options.queryKey)).toEqualTypeOf<
    UserResource | undefined
  >();
  expectTypeOf(
    queryClient.getQueryData(serviceConfigurationQueryOptions(rest).queryKey)?.reachability_enabled,
  ).toEqualTypeOf<boolean | undefined>();
  expectTypeOf(queryClient.prefetchQuery(options)).resolves.toEqualTypeOf<void>();
  expectTypeOf(
    useQueries({ queries: ["a", "b"].map((id) => userReachabilityQueryOptions(rest, id)) }),
  ).toEqualTypeOf<UseQueryResult<UserResource>[]>();
  expectTypeOf(
    useQuery({ ...options, select: (user) => user.is_online, refetchInterval: 60_000 }).data,
  ).toEqualTypeOf<boolean | null | undefined>();
  expectTypeOf(useQuery(serviceConfigurationQueryOptions(rest), queryClient).data).toEqualTypeOf<
    ServiceConfigurationResource | undefined
  >();
}
