import type { ReactElement, RefCallback, RefObject } from "react";
import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import type { NotifiabilityUnknownReason, UserReachability } from "../domain/reachability.js";
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

/** What a component was last committed with: the words of the provider and its props. */
export interface Committed<Props> {
  readonly props: Props;
  readonly labels: ReachabilityLabelOverrides | undefined;
}

export type ElementRef = RefObject<HTMLElement | null> | RefCallback<HTMLElement> | null;

/** What tells one component from another. How its state gets there (given, rendered, written) is the same for all. */
export interface ComponentKind<
  Reason extends NotifiabilityUnknownReason,
  Props extends KindProps<Reason>,
> {
  stateOf(value: UserReachability): ComponentState<Reason>;
  toElement(
    state: ComponentState<Reason>,
    committed: Committed<Props>,
    ref: ElementRef,
  ): ReactElement;
  /**
   * Brings an element that `toElement` made up to date without React; left out where only React can. `written` is the value
   * that the element shows by now, if that is known.
   */
  readonly write?: (
    element: HTMLElement,
    value: UserReachability,
    committed: Committed<Props>,
    written?: UserReachability,
  ) => void;
}
