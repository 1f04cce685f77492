import { ReachabilityError } from "../../domain/reachabilityError.js";

/** The error of a control that was used wrongly: what happened, why, how to mend it. */
export function misuse(message: string): ReachabilityError {
  return new ReachabilityError("invalid-argument", `fake client: ${message}`);
}
