import { defaultPresenceLabels } from "../domain/labels.js";
import type { UnknownReason } from "../domain/reachability.js";
import { componentState } from "./componentState.js";
import type { IndicatorLook } from "./indicatorLook.js";

/** Disc, ring, dashed ring: all of it is in the stylesheet, so the dot is one element. */
export const presenceLook: IndicatorLook<UnknownReason> = {
  className: "reachability-dot",
  shows: "presence",
  defaultWords: defaultPresenceLabels,
  stateOf: componentState,
};
