import type { NotifiabilityUnknownReason, UserReachability } from "../domain/reachability.js";
import type { Committed } from "../react/ElementBinding.js";
import type { ComponentKind, KindProps } from "./componentKind.js";
import type { ComponentState } from "./componentState.js";
import { elementProps } from "./elementProps.js";
import { indicatorAttributes } from "./indicatorAttributes.js";
import type { IndicatorLook } from "./indicatorLook.js";
import type { IndicatorProps } from "./indicatorProps.js";
import { spanOrRender } from "./spanOrRender.js";
import type { Attributes } from "./stateAttributes.js";
import { writeAttributes } from "./writeAttributes.js";

/** A component of one element whose attributes say everything. */
export function createIndicator<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason> & IndicatorProps<ComponentState<Reason>>,
>(look: IndicatorLook<Reason>): ComponentKind<Reason, Props> {
  const attributesOf = (value: UserReachability, { props, labels }: Committed<Props>): Attributes =>
    indicatorAttributes(look, look.stateOf(value), props, labels);
  return {
    stateOf: look.stateOf,
    toElement(state, { props, labels }, tie) {
      const attributes = indicatorAttributes(look, state, props, labels);
      const own = elementProps(look.className, attributes, props, state);
      return spanOrRender(props.render, own, look.drawing, state, tie);
    },
    write(element, value, committed, written) {
      const before = written && attributesOf(written, committed);
      writeAttributes(element, attributesOf(value, committed), committed.props, before);
    },
  };
}
