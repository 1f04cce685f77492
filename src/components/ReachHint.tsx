"use client";
import { forwardRef } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import type { PresenceState } from "./componentState.js";
import type { ElementShapeProps } from "./elementProps.js";
import { reachHintKind } from "./reachHintKind.js";
import type { GivenPresenceProps, LiveProps } from "./stateProps.js";
import { useComponentElement } from "./useComponentElement.js";

/** Either `identity` (live) or `presence` and `notifiability` (pure), never both. */
export type ReachHintProps = ElementShapeProps<PresenceState> &
  (LiveProps | GivenPresenceProps) & {
    /** The person's name, as the sentence is to say it. */
    name: string;
    /** Words of this hint alone, over the provider's. */
    labels?: Pick<ReachabilityLabelOverrides, "reachHint" | "unknownReason"> | undefined;
  };

/**
 * How a message sent now will reach somebody, as a sentence for the composer: "Bob is offline and will get a push
 * notification". Empty while nobody is chosen. Renders a `<span class="reachability-hint">`.
 *
 * @example
 * <ReachHint identity="bob" name="Bob" />
 */
export const ReachHint = forwardRef<HTMLElement, ReachHintProps>(function ReachHint(props, ref) {
  return useComponentElement(reachHintKind, props, ref);
});
