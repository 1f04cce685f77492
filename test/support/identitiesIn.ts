import type { KitStore } from "../../src/store/kitStore.js";

/** Whom the store keeps an entry of. */
export function identitiesIn(store: Pick<KitStore, "inspect">): string[] {
  return Array.from(store.inspect(), ({ identity }) => identity);
}
