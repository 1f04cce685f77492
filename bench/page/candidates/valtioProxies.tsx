import type { Presence } from "react-reachability";
import { proxy, useSnapshot } from "valtio";
import { presenceOf, propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";
import { readUsers } from "../readUsers.js";

interface User {
  presence: Presence;
}

/** valtio with one proxy per user, so that a change reaches nobody but that user's dots. */
export const valtioProxies = reactCandidate((client) => {
  const users = new Map<string, User>();
  function userOf(identity: string): User {
    let user = users.get(identity);
    if (user === undefined) {
      user = proxy<User>({ presence: "unknown" });
      users.set(identity, user);
    }
    return user;
  }
  const stop = client.onUserUpdated(({ user }) => {
    const own = users.get(user.identity);
    if (own !== undefined) own.presence = presenceOf(user);
  });
  return {
    Dot({ identity }) {
      return <span {...propsOf[useSnapshot(userOf(identity)).presence]} />;
    },
    load: (identities) =>
      void readUsers(client, identities).then((known) => {
        for (const [identity, presence] of known) userOf(identity).presence = presence;
      }),
    stop,
  };
});
