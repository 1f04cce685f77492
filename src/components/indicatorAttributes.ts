import type { ReachabilityLabelOverrides } from "../domain/labels.js";
import type { NotifiabilityUnknownReason } from "../domain/reachability.js";
import type { ComponentState } from "./componentState.js";
import type { IndicatorLook } from "./indicatorLook.js";
import type { IndicatorProps } from "./indicatorProps.js";
import type { Attributes } from "./stateAttributes.js";

/** Everything about an indicator's element that can change with its state, as attributes. */
export function indicatorAttributes<Reason extends NotifiabilityUnknownReason>(
  look: IndicatorLook<Reason>,
  state: ComponentState<Reason>,
  { size = "md", label, hideWhen }: IndicatorProps<ComponentState<Reason>>,
  labels: ReachabilityLabelOverrides | undefined,
): Attributes {
  const shown = state[look.shows];
  const words: Readonly<Partial<Record<string, string>>> | undefined = labels?.[look.shows];
  const isHidden = hideWhen?.some((hidden) => hidden === shown || hidden === state.unknownReason);
  const isSilent = isHidden || label === null;
  const name = typeof label === "function" ? label(state) : label;
  return {
    // The same as stateAttributes(), which Node 20 would take microseconds to spread.
    "data-presence": state.presence,
    "data-notifiability": state.notifiability,
    "data-unknown-reason": state.unknownReason,
    "data-freshness": state.freshness,
    "data-size": String(size),
    "data-hidden": isHidden ? "" : null,
    role: label === null ? null : "img",
    "aria-label": isSilent
      ? null
      : (name ?? words?.[shown] ?? look.defaultWords[shown] ?? look.defaultWords["unknown"]),
    "aria-hidden": isSilent ? "true" : null,
  };
}
