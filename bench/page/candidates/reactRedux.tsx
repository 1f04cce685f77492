import { Provider, useSelector } from "react-redux";
import type { Presence } from "react-reachability";
import { legacy_createStore as createStore } from "redux";
import { presenceOf, propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";
import { readUsers } from "../readUsers.js";

type Presences = Readonly<Record<string, Presence>>;
interface PresencesKnown {
  readonly type: "presencesKnown";
  readonly presences: Presences;
}

function reducer(state: Presences = {}, action: PresencesKnown): Presences {
  return action.type === "presencesKnown" ? { ...state, ...action.presences } : state;
}

/** react-redux with a normalised slice and a selector per dot. */
export const reactRedux = reactCandidate((client) => {
  const store = createStore(reducer);
  const set = (presences: Presences): void => {
    store.dispatch({ type: "presencesKnown", presences });
  };
  const stop = client.onUserUpdated(({ user, updateReasons }) => {
    if (updateReasons.includes("reachabilityOnline")) set({ [user.identity]: presenceOf(user) });
  });
  return {
    wrap: (dots) => <Provider store={store}>{dots}</Provider>,
    Dot({ identity }) {
      const presence = useSelector((presences: Presences) => presences[identity]);
      return <span {...propsOf[presence ?? "unknown"]} />;
    },
    load: (identities) =>
      void readUsers(client, identities).then((known) => set(Object.fromEntries(known))),
    stop,
  };
});
