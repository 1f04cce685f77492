import type { ForwardedRef } from "react";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import type { ComponentKind, KindProps } from "./componentKind.js";

/** What the inner component of each mode is given. */
export interface ModeProps<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
> {
  readonly kind: ComponentKind<Reason, Props>;
  readonly props: Props;
  readonly forwarded: ForwardedRef<HTMLElement>;
}
