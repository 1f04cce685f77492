"use client";
import { useEffect, useState } from "react";
import type { ReachabilityClient } from "../client/reachabilityClient.js";
import { createStore } from "../store/createStore.js";
import type { RestableStore } from "../store/restableStore.js";
import type { KitStore } from "../store/kitStore.js";
import type { ReachabilityStoreOptions } from "../store/reachabilityStore.js";
import { createBrowserPlatform } from "./browserPlatform.js";

interface Owned {
  readonly client: ReachabilityClient | null;
  readonly store: RestableStore;
}

/** Makes a store; the test provider has its own way. */
export type MakeStore = (options: ReachabilityStoreOptions) => RestableStore;

function makeBrowserStore(options: ReachabilityStoreOptions): RestableStore {
  return createStore(options, createBrowserPlatform());
}

/** The store that a provider makes and rests for itself, with the client and settings it was last rendered with. */
export function useOwnStore(
  options: ReachabilityStoreOptions,
  makeStore: MakeStore = makeBrowserStore,
): KitStore {
  const { seed, onError, maxSubscriptions, lingerMs, staleAfterMs, offlineDelayMs } = options;
  const client = options.client ?? null;
  const [owned, setOwned] = useState<Owned>(() => ({ client, store: makeStore(options) }));
  let current = owned;
  if (owned.client !== client) {
    // A second client gets a store of its own, so that not even this render shows anything of the first one's.
    const store = owned.client === null ? owned.store : makeStore(options);
    // Nor what was handed in along with the first one, which may have known better since.
    if (store !== owned.store) store.dropSeeds();
    current = { client, store };
    setOwned(current);
  }
  const { store } = current;
  // Usually written inline: its numbers count, not the object.
  const { sampling } = options;
  const perSecond = sampling && sampling.perSecond;
  const maxAgeMs = sampling && sampling.maxAgeMs;

  useEffect(() => {
    store.start();
    return () => store.stop();
  }, [store]);
  useEffect(() => store.setClient(client), [store, client]);
  useEffect(() => {
    store.configure({
      maxSubscriptions,
      lingerMs,
      staleAfterMs,
      offlineDelayMs,
      sampling: perSecond === false || maxAgeMs === false ? false : { perSecond, maxAgeMs },
    });
  }, [store, maxSubscriptions, lingerMs, staleAfterMs, offlineDelayMs, perSecond, maxAgeMs]);
  useEffect(() => store.reportTo(onError), [store, onError]);
  useEffect(() => {
    if (seed) store.seed(seed);
  }, [store, seed]);
  return store;
}
