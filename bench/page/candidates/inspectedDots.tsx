import { PresenceDot } from "react-reachability";
import { ReachabilityDevtools } from "react-reachability/devtools";
import { packageDesign } from "../packageDesign.js";
import { reactCandidate } from "../reactCandidate.js";

/** The package's dots beside its inspector, which is open on all of their users. */
export const inspectedDots = reactCandidate((client) =>
  packageDesign(client, PresenceDot, <ReachabilityDevtools defaultOpen />),
);
