import type { ReactNode } from "react";
import type { NotifiabilityUnknownReason, UserReachability } from "../domain/reachability.js";
import type { ComponentState } from "./componentState.js";

/** What tells one indicator from the other: which half of the state it shows, in which words and shape. */
export interface IndicatorLook<Reason extends NotifiabilityUnknownReason> {
  readonly className: string;
  readonly shows: "presence" | "notifiability";
  readonly defaultWords: Readonly<Record<string, string>>;
  readonly stateOf: (value: UserReachability) => ComponentState<Reason>;
  readonly drawing?: ReactNode;
}
