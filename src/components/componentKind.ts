import type { ReactElement, RefCallback } from "react";
import type { NotifiabilityUnknownReason, UserReachability } from "../domain/reachability.js";
import type { Committed, WriteReachability } from "../react/ElementBinding.js";
import type { ComponentState } from "./componentState.js";
import type { ElementShapeProps } from "./elementProps.js";
import type { IndicatorSize } from "./indicatorProps.js";
import type { StateProps } from "./stateProps.js";

/** What the shared code reads of any component's props. */
export interface KindProps<Reason extends NotifiabilityUnknownReason>
  extends StateProps<Reason>, ElementShapeProps<ComponentState<Reason>> {
  readonly size?: IndicatorSize | undefined;
  readonly label?: unknown;
}

/** How React ties the element to its component. */
export interface ElementTie {
  /** Whether changes are written to it, of which React does not know: not to be reused for one that React changes. */
  readonly isWritten: boolean;
  readonly ref: RefCallback<HTMLElement> | null;
}

/** What tells one component from another. How its state gets there (given, written, rendered) is the same for all. */
export interface ComponentKind<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
> {
  stateOf(value: UserReachability): ComponentState<Reason>;
  toElement(
    state: ComponentState<Reason>,
    committed: Committed<Props>,
    tie: ElementTie,
  ): ReactElement;
  /**
   * Brings an element that `toElement` made up to date without React; left out where only React can. `written` is the value
   * that the element shows by now, if that is known.
   */
  readonly write?: WriteReachability<Props>;
}
