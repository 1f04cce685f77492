"use client";
import type { ReactElement } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import { useUserReachability } from "../react/useUserReachability.js";
import type { KindProps } from "./componentKind.js";
import { GivenComponent } from "./GivenComponent.js";
import type { ModeProps } from "./modeProps.js";

/** Live mode through React: for functions of the app, and for components whose content changes with the state. */
export function RenderedComponent<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
>(mode: ModeProps<Reason, Props>): ReactElement {
  const value = useUserReachability(mode.props.identity);
  return <GivenComponent {...mode} state={mode.kind.stateOf(value)} />;
}
