import { emitterDesign } from "../emitterDesign.js";
import { tell } from "../keyedEmitter.js";
import { reactCandidate } from "../reactCandidate.js";

/** A keyed emitter that tells at once. */
export const keyedEmitter = reactCandidate((client) => emitterDesign(client, tell));
