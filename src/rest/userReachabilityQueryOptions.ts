import { ReachabilityError } from "../domain/reachabilityError.js";
import type { UserResource } from "../domain/userResource.js";
import { reachabilityQueryKeys } from "./reachabilityQueryKeys.js";
import type { ReachabilityRest } from "./reachabilityRest.js";
import { restQueryOptions, type RestQueryOptions } from "./restQueryOptions.js";

type Key = ReturnType<typeof reachabilityQueryKeys.user>;

/**
 * Options for `useQuery`, `prefetchQuery` and their kin: one user as the REST API has it, fresh for 30 s. A null or
 * empty identity is not read; an answer for anybody else is `invalid-response`.
 *
 * The flags are of the moment of the reading. To show presence, seed it (`useReachabilitySeed`), so that it expires and
 * gives way to live values.
 */
export function userReachabilityQueryOptions(
  rest: ReachabilityRest,
  identity: string | null | undefined,
): RestQueryOptions<Key, UserResource> {
  const known = identity ?? "";
  return restQueryOptions({
    queryKey: reachabilityQueryKeys.user(rest, known),
    async queryFn({ signal }) {
      const user = await rest.fetchUser(known, { signal });
      if (user.identity === known) return user;
      throw new ReachabilityError(
        "invalid-response",
        `the answer is for "${user.identity}" instead of "${known}". Check the back end.`,
      );
    },
    enabled: known !== "",
    staleTime: 30_000,
  });
}
