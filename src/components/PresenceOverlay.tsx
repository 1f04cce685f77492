"use client";
import { forwardRef, type ReactNode } from "react";
import type { Presence, UnknownReason } from "../domain/reachability.js";
import type { PresenceState } from "./componentState.js";
import type { IndicatorProps } from "./indicatorProps.js";
import { overlayKind } from "./overlayKind.js";
import type { GivenPresenceProps, LiveProps } from "./stateProps.js";
import { useComponentElement } from "./useComponentElement.js";

/** Either `identity` (live) or `presence` (pure), never both. Other attributes go to the outer element. */
export type PresenceOverlayProps = IndicatorProps<PresenceState, Presence | UnknownReason> &
  (LiveProps | GivenPresenceProps) & {
    /**
     * The corner of the avatar, in the direction of writing: `end` is right, and left where `dir="rtl"`.
     * @default "bottom-end"
     */
    placement?: "top-start" | "top-end" | "bottom-start" | "bottom-end" | undefined;
    /**
     * Shape of the avatar, so that the dot sits on its edge.
     * @default "circle"
     */
    overlap?: "circle" | "square" | undefined;
    /** The avatar. */
    children?: ReactNode;
  };

/**
 * Puts a `PresenceDot` on an avatar, with a see-through gap around it that closes while the dot is hidden.
 * Renders a `<span class="reachability-overlay">` around the avatar and the dot.
 *
 * @example
 * <PresenceOverlay identity="bob"><img src={photo} alt="Bob" /></PresenceOverlay>
 */
export const PresenceOverlay = forwardRef<HTMLElement, PresenceOverlayProps>(
  function PresenceOverlay(props, ref) {
    return useComponentElement(overlayKind, props, ref);
  },
);
