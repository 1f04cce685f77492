"use client";
import { useRef, type ReactElement } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import { useReachabilityLabels } from "../react/useReachabilityLabels.js";
import { useReachabilityOnElement } from "../react/useReachabilityOnElement.js";
import type { ComponentKind, KindProps } from "./componentKind.js";
import type { ModeProps } from "./modeProps.js";
import { useElementRef } from "./useElementRef.js";

/** Live mode of the default rendering: rendered once, then each change is written to the element without a commit. */
export function WrittenComponent<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
>({
  kind,
  props,
  forwarded,
  write,
}: ModeProps<Reason, Props> & {
  readonly write: NonNullable<ComponentKind<Reason, Props>["write"]>;
}): ReactElement {
  const committed = { props, labels: useReachabilityLabels() };
  const local = useRef<HTMLElement>(null);
  const value = useReachabilityOnElement(props.identity, local, write, committed);
  const ref = useElementRef(local, forwarded, props.size);
  return kind.toElement(kind.stateOf(value), committed, ref);
}
