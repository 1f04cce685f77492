import {
  defaultReachHintLabels,
  defaultUnknownReasonLabels,
  type ReachabilityLabelOverrides,
} from "../domain/labels.js";
import type { UnknownReason } from "../domain/reachability.js";
import { reachPath } from "../domain/reachPath.js";
import type { ComponentKind } from "./componentKind.js";
import { componentState, type PresenceState } from "./componentState.js";
import { elementProps } from "./elementProps.js";
import type { ReachHintProps } from "./ReachHint.js";
import { spanOrRender } from "./spanOrRender.js";
import { stateAttributes } from "./stateAttributes.js";

export const reachHintKind: ComponentKind<UnknownReason, ReachHintProps> = {
  stateOf: componentState,
  toElement(state, { props, labels }, tie) {
    const attributes = { ...stateAttributes(state), "data-reach-path": reachPath(state) };
    const { name, labels: own, ...shape } = props;
    const element = elementProps("reachability-hint", attributes, shape, state);
    return spanOrRender(props.render, element, sentence(state, name, own, labels), state, tie);
  },
};

function sentence(
  state: PresenceState,
  name: string,
  own: ReachHintProps["labels"],
  provided: ReachabilityLabelOverrides | undefined,
): string {
  const { presence, notifiability, unknownReason } = state;
  if (unknownReason === "no-identity") return "";
  const path = reachPath(state);
  const say = own?.reachHint?.[path] ?? provided?.reachHint?.[path] ?? defaultReachHintLabels[path];
  const reason =
    unknownReason &&
    (own?.unknownReason?.[unknownReason] ??
      provided?.unknownReason?.[unknownReason] ??
      defaultUnknownReasonLabels[unknownReason]);
  return say({ name, presence, notifiability, reason });
}
