import type { UserReachability } from "../domain/reachability.js";
import type { ReachabilityStore } from "../store/reachabilityStore.js";
import type { Source } from "../store/source.js";

/** One user as the source of one subscriber. To make one leaves nothing in the store: a server renders, and never subscribes. */
export function createUserSource(
  store: ReachabilityStore,
  identity: string,
): Source<UserReachability> {
  let initial: UserReachability | null = null;
  /** What the one subscriber was last told: React asks several times per change. */
  let told: UserReachability | null = null;
  return {
    subscribe(listener) {
      const unsubscribe = store.subscribeUser(identity, (value) => {
        told = value;
        listener();
      });
      return () => {
        told = null;
        unsubscribe();
      };
    },
    get: () => told ?? store.get(identity),
    getInitial: () => (initial ??= store.getInitial(identity)),
  };
}
