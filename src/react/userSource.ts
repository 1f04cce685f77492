import type { UserReachability } from "../domain/reachability.js";
import type { KitStore } from "../store/kitStore.js";
import type { SelectableSource } from "./selection.js";

/** One user as the source of one subscriber. To make one leaves nothing in the store: a server renders, and never subscribes. */
export function createUserSource(
  store: KitStore,
  identity: string,
): SelectableSource<UserReachability> {
  let initial: UserReachability | null = null;
  /** What the one subscriber was last told: React asks several times per change. */
  let told: UserReachability | null = null;
  return {
    selection: null,
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
