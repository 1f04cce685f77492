import type { Presence } from "react-reachability";
import { create } from "zustand";
import { presenceOf, propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";
import { readUsers } from "../readUsers.js";

interface State {
  readonly presences: ReadonlyMap<string, Presence>;
  set(known: Iterable<readonly [string, Presence]>): void;
}

/** One zustand store, each dot with a selector of its own. */
export const zustandSelectors = reactCandidate((client) => {
  const useStore = create<State>()((set) => ({
    presences: new Map(),
    set: (known) =>
      set(({ presences }) => {
        const next = new Map(presences);
        for (const [identity, presence] of known) next.set(identity, presence);
        return { presences: next };
      }),
  }));
  const { set } = useStore.getState();
  const stop = client.onUserUpdated(({ user, updateReasons }) => {
    if (updateReasons.includes("reachabilityOnline")) set([[user.identity, presenceOf(user)]]);
  });
  return {
    Dot({ identity }) {
      const presence = useStore(({ presences }) => presences.get(identity));
      return <span {...propsOf[presence ?? "unknown"]} />;
    },
    load: (identities) => void readUsers(client, identities).then(set),
    stop,
  };
});
