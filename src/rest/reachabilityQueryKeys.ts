import type { ReachabilityRest } from "./reachabilityRest.js";

type BackEnd = Pick<ReachabilityRest, "baseUrl">;

const all = ({ baseUrl }: BackEnd) => ["reachability", baseUrl] as const;

/** The query keys of this package, for invalidating: everything of one back end starts with `all(rest)`. */
export const reachabilityQueryKeys = {
  all,
  user: (rest: BackEnd, identity: string) => [...all(rest), "user", identity] as const,
  serviceConfiguration: (rest: BackEnd) => [...all(rest), "configuration"] as const,
};
