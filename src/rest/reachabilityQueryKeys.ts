import type { ReachabilityRest } from "./reachabilityRest.js";

/** The query keys of this package, for invalidating: everything of one back end starts with `all(rest)`. */
export const reachabilityQueryKeys = {
  all: (rest: Pick<ReachabilityRest, "baseUrl">) => ["reachability", rest.baseUrl] as const,
  user: (rest: Pick<ReachabilityRest, "baseUrl">, identity: string) =>
    ["reachability", rest.baseUrl, "user", identity] as const,
  serviceConfiguration: (rest: Pick<ReachabilityRest, "baseUrl">) =>
    ["reachability", rest.baseUrl, "configuration"] as const,
};
