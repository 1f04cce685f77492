import { NotifiableBadge } from "react-reachability";
import { packageDesign } from "../packageDesign.js";
import { reactCandidate } from "../reactCandidate.js";

export const notifiableBadge = reactCandidate((client) => packageDesign(client, NotifiableBadge));
