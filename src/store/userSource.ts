import type { UserReachability } from "../domain/reachability.js";
import type { ReachabilityStore } from "./reachabilityStore.js";
import type { Source } from "./source.js";

/** One user as a source. To make one leaves nothing in the store: a server renders, and never subscribes. */
export function createUserSource(
  store: ReachabilityStore,
  identity: string,
): Source<UserReachability> {
  let initial: UserReachability | null = null;
  return {
    subscribe: (listener) => store.subscribeUser(identity, listener),
    get: () => store.get(identity),
    getInitial: () => (initial ??= store.getInitial(identity)),
  };
}
