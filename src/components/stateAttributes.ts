import type { ComponentState } from "./componentState.js";

/** Attribute values by name; null means that the attribute is absent. */
export type Attributes = Readonly<Record<string, string | null | undefined>>;

/**
 * A component's state as attributes, for stylesheets and tests. Names and values are promises.
 *
 * - `data-presence`, `data-notifiability`: always there
 * - `data-unknown-reason`, `data-freshness`: absent when null
 */
export function stateAttributes(state: ComponentState): Attributes {
  return {
    "data-presence": state.presence,
    "data-notifiability": state.notifiability,
    "data-unknown-reason": state.unknownReason,
    "data-freshness": state.freshness,
  };
}
