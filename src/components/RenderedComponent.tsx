"use client";
import { useSyncExternalStore, type ForwardedRef, type ReactElement } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import { useReachabilityOnElement } from "../react/useReachabilityOnElement.js";
import { useUserSource } from "../react/useUserSource.js";
import type { ComponentKind, KindProps } from "./componentKind.js";

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
  const { subscribe, get, getInitial } = useUserSource(props.identity, "A live component");
  const value = useSyncExternalStore(subscribe, get, getInitial);
  const { labels, ref } = useReachabilityOnElement(null, null, props, forwarded, props.size);
  return kind.toElement(kind.stateOf(value), { props, labels }, { isWritten: false, ref });
}
