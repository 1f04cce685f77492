"use client";
import type { ForwardedRef, ReactElement } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import { useReachabilityOnElement } from "../react/useReachabilityOnElement.js";
import { useUserReachability } from "../react/useUserReachability.js";
import type { ComponentKind, KindProps } from "./componentKind.js";
import { decorateSize } from "./decorateSize.js";

/** Live mode through React: for functions of the app, and for components whose content changes with the state. */
export function RenderedComponent<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
>({
  kind,
  props,
  forwarded,
}: {
  readonly kind: ComponentKind<Reason, Props>;
  readonly props: Props;
  readonly forwarded: ForwardedRef<HTMLElement>;
}): ReactElement {
  const value = useUserReachability(props.identity);
  const { labels, ref } = useReachabilityOnElement(null, null, props, forwarded, decorateSize);
  const isRefNeeded = forwarded !== null || typeof props.size === "number";
  return kind.toElement(
    kind.stateOf(value),
    { props, labels },
    { key: "rendered", ref: isRefNeeded ? ref : null },
  );
}
