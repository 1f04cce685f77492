import { PresenceDot } from "react-reachability";
import { packageDesign } from "../packageDesign.js";
import { reactCandidate } from "../reactCandidate.js";

export const presenceDot = reactCandidate((client) => packageDesign(client, PresenceDot));
