"use client";
import type { ForwardedRef, ReactElement } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import { useReachabilityOnElement } from "../react/useReachabilityOnElement.js";
import type { ComponentKind, KindProps } from "./componentKind.js";
import { componentState } from "./componentState.js";
import { RenderedComponent } from "./RenderedComponent.js";
import { isLive } from "./stateProps.js";

/**
 * The element of a component whose state is given in props (no provider is needed), written to the element, or, where
 * functions of the app depend on it, rendered by React. All in one component: an inner one per way would cost each of
 * thousands of dots a second fiber.
 */
export function useComponentElement<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
>(
  kind: ComponentKind<Reason, Props>,
  props: Props,
  forwarded: ForwardedRef<HTMLElement>,
): ReactElement {
  const isRendered = isLive(props) && (kind.write === undefined || dependsOnState(props));
  const write = isLive(props) && !isRendered ? (kind.write ?? null) : null;
  const { initial, labels, ref } = useReachabilityOnElement(
    props.identity,
    write,
    props,
    forwarded,
    props.size,
  );
  if (isRendered) return <RenderedComponent kind={kind} props={props} forwarded={forwarded} />;
  const state = initial === null ? componentState(props) : kind.stateOf(initial);
  return kind.toElement(state, { props, labels }, { isWritten: write !== null, ref });
}

function dependsOnState(props: { [name in "className" | "style" | "label" | "render"]?: unknown }) {
  return [props.className, props.style, props.label, props.render].some(
    (prop) => typeof prop === "function",
  );
}
