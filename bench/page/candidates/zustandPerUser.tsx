import type { Presence } from "react-reachability";
import { useStore } from "zustand";
import { createStore, type StoreApi } from "zustand/vanilla";
import { presenceOf, propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";
import { readUsers } from "../readUsers.js";

/** One zustand store per user: an event reaches nobody but that user's dots. */
export const zustandPerUser = reactCandidate((client) => {
  const stores = new Map<string, StoreApi<Presence>>();
  function storeOf(identity: string): StoreApi<Presence> {
    let store = stores.get(identity);
    if (store === undefined) {
      store = createStore<Presence>(() => "unknown");
      stores.set(identity, store);
    }
    return store;
  }
  const stop = client.onUserUpdated(({ user }) =>
    stores.get(user.identity)?.setState(presenceOf(user)),
  );
  return {
    Dot({ identity }) {
      return <span {...propsOf[useStore(storeOf(identity))]} />;
    },
    load: (identities) =>
      void readUsers(client, identities).then((known) => {
        for (const [identity, presence] of known) storeOf(identity).setState(presence);
      }),
    stop,
  };
});
