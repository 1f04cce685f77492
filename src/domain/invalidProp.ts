import { ReachabilityError } from "./reachabilityError.js";

/** What to throw for a setting or prop that cannot work: names it, what was given and what it takes. */
export function invalidProp(name: string, value: unknown, expected: string): ReachabilityError {
  return new ReachabilityError(
    "invalid-prop",
    `${name} is ${String(value)}, but must be ${expected}. Pass such a value or leave it out.`,
  );
}
