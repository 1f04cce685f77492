import { useUserReachability } from "react-reachability";
import { propsOf } from "../markup.js";
import { packageDesign } from "../packageDesign.js";
import { reactCandidate } from "../reactCandidate.js";

function Dot({ identity }: { identity: string }) {
  return <span {...propsOf[useUserReachability(identity).presence]} />;
}

/** A dot of one's own on `useUserReachability`. */
export const packageHook = reactCandidate((client) => packageDesign(client, Dot));
