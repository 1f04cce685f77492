import { createStore } from "../store/createStore.js";
import type { ReachabilityStore, ReachabilityStoreOptions } from "../store/reachabilityStore.js";
import { createBrowserPlatform } from "./browserPlatform.js";

/**
 * Makes the store that a provider makes for itself, for code outside React: it reads at once, and whoever made it calls
 * `destroy()`. Hand it to `<ReachabilityProvider store={store}>` to share it with components.
 *
 * @throws ReachabilityError `invalid-prop` for settings out of range or something that is not a client
 */
export function createReachabilityStore(options: ReachabilityStoreOptions = {}): ReachabilityStore {
  const store = createStore(options, createBrowserPlatform());
  store.start();
  return store;
}
