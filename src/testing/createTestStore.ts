import { createBrowserPlatform } from "../react/browserPlatform.js";
import { createStore, type RestableStore } from "../store/createStore.js";
import { defaultLinkTimings } from "../store/linkTimings.js";
import type { ReachabilityStoreOptions } from "../store/reachabilityStore.js";
import { insideAct } from "./insideAct.js";

/** The real store, publishing at once and trusting a connection as soon as it is back. */
export function createTestStore(options: ReachabilityStoreOptions): RestableStore {
  const platform = createBrowserPlatform();
  return createStore(
    options,
    { ...platform, afterBurst: insideAct, hint: () => {} },
    { ...defaultLinkTimings, settleMs: 0 },
  );
}
