import { createBrowserPlatform } from "../react/browserPlatform.js";
import { createStore } from "../store/createStore.js";
import type { RestableStore } from "../store/restableStore.js";
import { defaultLinkTimings } from "../store/linkTimings.js";
import type { ReachabilityStoreOptions } from "../store/reachabilityStore.js";
import { insideAct } from "./insideAct.js";

/** The real store, publishing at once and trusting a connection as soon as it is back. */
export function createTestStore(options: ReachabilityStoreOptions): RestableStore {
  const platform = createBrowserPlatform();
  return createStore(
    options,
    { ...platform, afterBurst: insideAct, hintDisabled: () => {} },
    { ...defaultLinkTimings, settleMs: 0 },
  );
}
