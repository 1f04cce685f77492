import { propsOf } from "../markup.js";
import { reactCandidate } from "../reactCandidate.js";

/** The mount limit of React: dots that never change. */
export const reactWithoutHooks = reactCandidate(() => ({
  Dot: () => <span {...propsOf.online} />,
}));
