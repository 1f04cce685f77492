"use client";
import { forwardRef } from "react";
import type { Presence, UnknownReason } from "../domain/reachability.js";
import type { PresenceState } from "./componentState.js";
import { createIndicator } from "./createIndicator.js";
import type { IndicatorProps } from "./indicatorProps.js";
import { presenceLook } from "./presenceLook.js";
import type { GivenPresenceProps, LiveProps } from "./stateProps.js";
import { useComponentElement } from "./useComponentElement.js";

/** Either `identity` (live) or `presence` (pure), never both. */
export type PresenceDotProps = IndicatorProps<PresenceState, Presence | UnknownReason> &
  (LiveProps | GivenPresenceProps);

const presenceDot = createIndicator<UnknownReason, PresenceDotProps>(presenceLook);

/**
 * Whether somebody is online: a filled disc, a hollow ring when offline, a dashed ring when unknown.
 * Renders a `<span role="img" class="reachability-dot">`.
 *
 * @example
 * <PresenceDot identity="bob" />
 * <PresenceDot presence="offline" />
 */
export const PresenceDot = forwardRef<HTMLElement, PresenceDotProps>(
  function PresenceDot(props, ref) {
    return useComponentElement(presenceDot, props, ref);
  },
);
