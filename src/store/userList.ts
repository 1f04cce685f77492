import type { UserReachability } from "../domain/reachability.js";
import { asList } from "./interest.js";
import type { KitStore } from "./kitStore.js";
import type { Source } from "./source.js";

/** Many users read as one array: a new array only when a value in it changed, one call per publication. */
export function createUserList(
  store: KitStore,
  identities: readonly string[],
): Source<readonly UserReachability[]> {
  const unique = new Set(identities);
  const initial = identities.map((identity) => store.getInitial(identity));
  let current: readonly UserReachability[] = [];
  let subscribers = 0;
  let isFresh = false;

  function get(): readonly UserReachability[] {
    if (isFresh) return current;
    const next = identities.map((identity) => store.get(identity));
    const isSame =
      next.length === current.length && next.every((value, index) => value === current[index]);
    if (!isSame) current = next;
    // Nobody tells an unsubscribed list of changes: it looks each time.
    isFresh = subscribers > 0;
    return current;
  }

  return {
    get,
    getInitial: () => initial,
    subscribe(listener) {
      const onChange = (): void => {
        isFresh = false;
        store.afterPublication(listener);
      };
      const undos = Array.from(unique, (identity) =>
        store.subscribeUser(identity, onChange, asList),
      );
      subscribers += 1;
      return () => {
        subscribers -= 1;
        isFresh = false;
        for (const undo of undos) undo();
      };
    },
  };
}
