import type { UserReachability } from "../domain/reachability.js";
import type { ReachabilityStore } from "./reachabilityStore.js";
import type { Source } from "./source.js";

/** One user as a source; it stays good when the store has meanwhile forgotten the user and begun anew. */
export function createUserSource(
  store: Pick<ReachabilityStore, "get" | "getInitial" | "subscribeUser">,
  identity: string,
): Source<UserReachability> {
  let initial: UserReachability | null = null;
  return {
    subscribe: (listener) => store.subscribeUser(identity, listener),
    get: () => store.get(identity),
    getInitial: () => (initial ??= store.getInitial(identity)),
  };
}
