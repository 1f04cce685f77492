import { useEffect, useState } from "react";
import type { Presence } from "react-reachability";
import type { FastUser, UserUpdate } from "../fastClient.js";
import { presenceOf, propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";

/** As the product's documentation has it: each dot reads its user and listens to that user's `updated`. */
export const effectPerDot = reactCandidate((client) => ({
  Dot({ identity }) {
    const [presence, setPresence] = useState<Presence>("unknown");
    useEffect(() => {
      let user: FastUser | null = null;
      let isGone = false;
      function onUpdated({ user: { isOnline }, updateReasons }: UserUpdate): void {
        if (updateReasons.includes("reachabilityOnline")) setPresence(presenceOf({ isOnline }));
      }
      void client.getUser(identity).then((found) => {
        if (isGone) return;
        user = found;
        setPresence(presenceOf(found));
        found.on("updated", onUpdated);
      });
      return () => {
        isGone = true;
        user?.off("updated", onUpdated);
      };
    }, [identity]);
    return <span {...propsOf[presence]} />;
  },
}));
