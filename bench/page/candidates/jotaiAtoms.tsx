import { atom, createStore, useAtomValue, type PrimitiveAtom } from "jotai";
import type { Presence } from "react-reachability";
import { presenceOf, propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";
import { readUsers } from "../readUsers.js";

/** jotai with one atom per user. */
export const jotaiAtoms = reactCandidate((client) => {
  const store = createStore();
  const options = { store };
  const atoms = new Map<string, PrimitiveAtom<Presence>>();
  function atomOf(identity: string): PrimitiveAtom<Presence> {
    let own = atoms.get(identity);
    if (own === undefined) {
      own = atom<Presence>("unknown");
      atoms.set(identity, own);
    }
    return own;
  }
  const stop = client.onUserUpdated(({ user }) => {
    const own = atoms.get(user.identity);
    if (own !== undefined) store.set(own, presenceOf(user));
  });
  return {
    Dot({ identity }) {
      return <span {...propsOf[useAtomValue(atomOf(identity), options)]} />;
    },
    load: (identities) =>
      void readUsers(client, identities).then((known) => {
        for (const [identity, presence] of known) store.set(atomOf(identity), presence);
      }),
    stop,
  };
});
