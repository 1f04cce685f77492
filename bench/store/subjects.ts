import { createReachabilityStore, type Presence } from "react-reachability";
import { createStore as createJotaiStore, atom, type PrimitiveAtom } from "jotai/vanilla";
import { legacy_createStore as createReduxStore } from "redux";
import { proxy, subscribe } from "valtio/vanilla";
import { createStore as createZustandStore } from "zustand/vanilla";
import type { FastClient } from "../page/fastClient.js";
import { createKeyedEmitter, tell } from "../page/keyedEmitter.js";
import { presenceOf } from "../page/markup.js";

/** A store with one listener per user, who is told of each change of that user. */
export type Subject = (client: FastClient, onChange: () => void) => void;

type Presences = Readonly<Record<string, Presence>>;
interface PresencesKnown {
  readonly type: "presencesKnown";
  readonly presences: Presences;
}

/** The same designs as in the page, without React. */
export const subjects: Readonly<Record<string, Subject>> = {
  "react-reachability": (client, onChange) => {
    const store = createReachabilityStore({ client, offlineDelayMs: 0 });
    for (const identity of client.users.keys()) store.subscribeUser(identity, onChange);
  },
  "keyed emitter": (client, onChange) => {
    const emitter = createKeyedEmitter(client, tell);
    for (const identity of client.users.keys()) emitter.cellOf(identity).subscribe(onChange);
    emitter.set(allKnown(client));
  },
  "zustand, a store per user": (client, onChange) => {
    const stores = new Map(
      allKnown(client).map(([identity, presence]) => {
        const store = createZustandStore<Presence>(() => presence);
        store.subscribe(onChange);
        return [identity, store];
      }),
    );
    client.onUserUpdated(({ user }) => stores.get(user.identity)?.setState(presenceOf(user)));
  },
  "zustand, selectors": (client, onChange) => {
    const store = createZustandStore<{ presences: ReadonlyMap<string, Presence> }>(() => ({
      presences: new Map(allKnown(client)),
    }));
    for (const identity of client.users.keys())
      store.subscribe(({ presences }, before) => {
        if (presences.get(identity) !== before.presences.get(identity)) onChange();
      });
    client.onUserUpdated(({ user, updateReasons }) => {
      if (updateReasons.includes("reachabilityOnline"))
        store.setState(({ presences }) => ({
          presences: new Map(presences).set(user.identity, presenceOf(user)),
        }));
    });
  },
  redux: (client, onChange) => {
    const known = Object.fromEntries(allKnown(client));
    const store = createReduxStore((state: Presences = known, action: PresencesKnown) =>
      action.type === "presencesKnown" ? { ...state, ...action.presences } : state,
    );
    for (const identity of client.users.keys()) {
      let last = store.getState()[identity];
      store.subscribe(() => {
        const presence = store.getState()[identity];
        if (presence === last) return;
        last = presence;
        onChange();
      });
    }
    client.onUserUpdated(({ user, updateReasons }) => {
      const presences = { [user.identity]: presenceOf(user) };
      if (updateReasons.includes("reachabilityOnline"))
        store.dispatch({ type: "presencesKnown", presences });
    });
  },
  "jotai, an atom per user": (client, onChange) => {
    const store = createJotaiStore();
    const atoms = new Map<string, PrimitiveAtom<Presence>>();
    for (const [identity, presence] of allKnown(client)) {
      const own = atom(presence);
      atoms.set(identity, own);
      store.sub(own, onChange);
    }
    client.onUserUpdated(({ user }) => {
      const own = atoms.get(user.identity);
      if (own !== undefined) store.set(own, presenceOf(user));
    });
  },
  "valtio, a proxy per user": (client, onChange) => {
    const proxies = new Map<string, { presence: Presence }>();
    for (const [identity, presence] of allKnown(client)) {
      const own = proxy({ presence });
      proxies.set(identity, own);
      subscribe(own, onChange);
    }
    client.onUserUpdated(({ user }) => {
      const own = proxies.get(user.identity);
      if (own !== undefined) own.presence = presenceOf(user);
    });
  },
};

function allKnown(client: FastClient): (readonly [string, Presence])[] {
  return [...client.users.values()].map((user) => [user.identity, presenceOf(user)]);
}
