"use client";
import type { ForwardedRef, ReactElement } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import type { ComponentKind, KindProps } from "./componentKind.js";
import { componentState } from "./componentState.js";
import { GivenComponent } from "./GivenComponent.js";
import { RenderedComponent } from "./RenderedComponent.js";
import { isLive } from "./stateProps.js";
import { WrittenComponent } from "./WrittenComponent.js";

/**
 * Chooses how a component gets its state. One inner component per way, so that pure mode needs no provider and no hook
 * is conditional: given in props; rendered by React where functions of the app depend on it; else written to the element.
 */
export function renderComponent<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
>(
  kind: ComponentKind<Reason, Props>,
  props: Props,
  forwarded: ForwardedRef<HTMLElement>,
): ReactElement {
  const mode = { kind, props, forwarded };
  if (!isLive(props)) return <GivenComponent {...mode} state={componentState(props)} />;
  return kind.write === undefined || dependsOnState(props) ? (
    <RenderedComponent {...mode} />
  ) : (
    <WrittenComponent {...mode} write={kind.write} />
  );
}

function dependsOnState(props: { [name in "className" | "style" | "label" | "render"]?: unknown }) {
  return [props.className, props.style, props.label, props.render].some(
    (prop) => typeof prop === "function",
  );
}
