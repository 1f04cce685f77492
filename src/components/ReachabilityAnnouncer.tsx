"use client";
import { forwardRef } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import { milliseconds } from "../domain/milliseconds.js";
import { elementProps, type ElementShapeProps } from "./elementProps.js";
import { spanOrRender } from "./spanOrRender.js";
import { useAnnouncement } from "./useAnnouncement.js";
import { useRefCallback } from "./useRefCallback.js";

/** What an announcer's `className`, `style` and `render` functions are given. */
export interface ReachabilityAnnouncerState {
  /** The text being announced; empty between announcements. */
  readonly message: string;
}

export interface ReachabilityAnnouncerProps extends ElementShapeProps<ReachabilityAnnouncerState> {
  /** Whose changes to announce. */
  identities: readonly string[];
  /** The name to say for an identity. */
  nameOf: (identity: string) => string;
  /**
   * Which changes are worth a word.
   * @default ["online", "offline"]
   */
  announce?: readonly ("online" | "offline")[] | undefined;
  /**
   * Ms that changes are collected before they are told in one sentence.
   * @default 1000
   */
  settleMs?: number | undefined;
  /**
   * Ms between two announcements, for which each stands: at 0 it is gone before it can be read.
   * @default 5000
   */
  minIntervalMs?: number | undefined;
  /** Words of this announcer alone, over the provider's. */
  labels?: Pick<ReachabilityLabelOverrides, "announcement"> | undefined;
}

/**
 * The one live region for presence, put once near the root of a page: tells a screen reader "Ada and 3 others are
 * online". Collects changes, limits their rate, and keeps silent on first load and when our own connection comes back.
 * Renders a visually hidden `<span role="status">`.
 *
 * @throws ReachabilityError `missing-provider`, or `invalid-prop` for times that are none
 * @example
 * <ReachabilityAnnouncer identities={memberIdentities} nameOf={(identity) => members[identity].name} />
 */
export const ReachabilityAnnouncer = forwardRef<HTMLElement, ReachabilityAnnouncerProps>(
  function ReachabilityAnnouncer(props, forwarded) {
    const {
      identities,
      nameOf,
      announce = ["online", "offline"],
      settleMs = 1000,
      minIntervalMs = 5000,
      labels,
      ...shape
    } = props;
    const message = useAnnouncement({
      identities,
      nameOf,
      announce,
      settleMs: milliseconds("settleMs", settleMs),
      minIntervalMs: milliseconds("minIntervalMs", minIntervalMs),
      labels,
    });
    const ref = useRefCallback(forwarded);
    const attributes = { role: "status", "aria-live": "polite", "aria-atomic": "true" };
    const state = { message };
    const own = elementProps("reachability-announcer", attributes, shape, state);
    return spanOrRender(props.render, own, message, state, { isWritten: false, ref });
  },
);
