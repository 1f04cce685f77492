"use client";
import type { ReactElement } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import { useReachabilityLabels } from "../react/useReachabilityLabels.js";
import type { KindProps } from "./componentKind.js";
import type { ComponentState } from "./componentState.js";
import type { ModeProps } from "./modeProps.js";
import { useElementRef } from "./useElementRef.js";

/** Pure mode: the state is handed in, and every change of it is a React render. */
export function GivenComponent<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
>({
  kind,
  props,
  forwarded,
  state,
}: ModeProps<Reason, Props> & { readonly state: ComponentState<Reason> }): ReactElement {
  const labels = useReachabilityLabels();
  const ref = useElementRef(null, forwarded, props.size);
  return kind.toElement(state, { props, labels }, ref);
}
