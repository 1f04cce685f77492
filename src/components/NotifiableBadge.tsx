"use client";
import { forwardRef } from "react";
import { defaultNotifiabilityLabels } from "../domain/labels.js";
import type { Notifiability, NotifiabilityUnknownReason } from "../domain/reachability.js";
import { bellDrawing } from "./bellDrawing.js";
import { componentState, type ComponentState } from "./componentState.js";
import { createIndicator } from "./createIndicator.js";
import type { IndicatorProps } from "./indicatorProps.js";
import type { GivenNotifiabilityProps, LiveProps } from "./stateProps.js";
import { useComponentElement } from "./useComponentElement.js";

/** Either `identity` (live) or `notifiability` (pure), never both. */
export type NotifiableBadgeProps = IndicatorProps<
  ComponentState,
  Notifiability | NotifiabilityUnknownReason
> &
  (LiveProps | GivenNotifiabilityProps);

const notifiableBadge = createIndicator<NotifiabilityUnknownReason, NotifiableBadgeProps>({
  className: "reachability-badge",
  shows: "notifiability",
  defaultWords: defaultNotifiabilityLabels,
  stateOf: (value) => ({
    ...componentState(value),
    unknownReason: value.notifiabilityUnknownReason,
  }),
  drawing: bellDrawing,
});

/**
 * Whether a push notification can reach somebody: a filled bell, a struck bell when not, a dashed bell when unknown.
 * Renders a `<span role="img" class="reachability-badge">` with an inline SVG.
 *
 * @example
 * <NotifiableBadge identity="bob" />
 * <NotifiableBadge notifiability="unnotifiable" />
 */
export const NotifiableBadge = forwardRef<HTMLElement, NotifiableBadgeProps>(
  function NotifiableBadge(props, ref) {
    return useComponentElement(notifiableBadge, props, ref);
  },
);
