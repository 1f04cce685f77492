import type { UnknownReason } from "../domain/reachability.js";
import type { ComponentKind } from "./componentKind.js";
import type { PresenceState } from "./componentState.js";
import { elementProps } from "./elementProps.js";
import { indicatorAttributes } from "./indicatorAttributes.js";
import { presenceLook } from "./presenceLook.js";
import type { PresenceOverlayProps } from "./PresenceOverlay.js";
import { spanOrRender } from "./spanOrRender.js";
import { stateAttributes, type Attributes } from "./stateAttributes.js";
import { writeAttributes } from "./writeAttributes.js";

export const overlayKind: ComponentKind<UnknownReason, PresenceOverlayProps> = {
  stateOf: presenceLook.stateOf,
  toElement(state, { props, labels }, tie) {
    const dot = indicatorAttributes(presenceLook, state, props, labels);
    const attributes = overlayAttributes(state, dot, props);
    const { placement: _placement, overlap: _overlap, ...shape } = props;
    const own = elementProps("reachability-overlay", attributes, shape, state);
    const children = (
      <>
        <span className="reachability-overlay-content">{props.children}</span>
        <span {...dot} className={presenceLook.className} />
      </>
    );
    return spanOrRender(props.render, own, children, state, tie);
  },
  write(element, value, { props, labels }) {
    const state = presenceLook.stateOf(value);
    const dot = indicatorAttributes(presenceLook, state, props, labels);
    writeAttributes(element, overlayAttributes(state, dot, props), props);
    if (element.lastElementChild !== null) writeAttributes(element.lastElementChild, dot, {});
  },
};

/** The outer element carries the state for stylesheets; name and role stay with the dot. */
function overlayAttributes(
  state: PresenceState,
  dot: Attributes,
  { placement = "bottom-end", overlap = "circle" }: PresenceOverlayProps,
): Attributes {
  return {
    ...stateAttributes(state),
    "data-size": dot["data-size"],
    "data-hidden": dot["data-hidden"],
    "data-placement": placement,
    "data-overlap": overlap,
  };
}
