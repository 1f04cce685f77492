import { ReachabilityError } from "../domain/reachabilityError.js";
import type { UserResource } from "../domain/userResource.js";
import { reachabilityQueryKeys } from "./reachabilityQueryKeys.js";
import type { ReachabilityRest, RestReadOptions } from "./reachabilityRest.js";
import { retryPolicy } from "./retryPolicy.js";
import { taggedOptions } from "./taggedOptions.js";

/**
 * Options for `useQuery`, `prefetchQuery` and their kin: one user as the REST API has it, fresh for 30 s. A null or
 * empty identity is not read.
 *
 * The flags are of the moment of the reading. To show presence, seed it (`useReachabilitySeed`), so that it expires and
 * gives way to live values.
 */
export function userReachabilityQueryOptions(
  rest: ReachabilityRest,
  identity: string | null | undefined,
) {
  const known = identity ?? "";
  return taggedOptions({
    queryKey: reachabilityQueryKeys.user(rest, known),
    queryFn: async ({ signal }: RestReadOptions): Promise<UserResource> => {
      const user = await rest.fetchUser(known, { signal });
      if (user.identity === known) return user;
      throw new ReachabilityError(
        "invalid-response",
        `the back end answered for "${user.identity}" instead of "${known}". Let it answer for the very identity that is asked for.`,
      );
    },
    enabled: known !== "",
    staleTime: 30_000,
    ...retryPolicy,
  });
}
