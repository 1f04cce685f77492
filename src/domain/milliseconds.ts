import { invalidProp } from "./invalidProp.js";

/** @throws ReachabilityError `invalid-prop` for what is no span of time, or longer than timers can wait. */
export function milliseconds(name: string, value: number): number {
  if (typeof value === "number" && value >= 0 && value <= 2 ** 31 - 1) return value;
  throw invalidProp(name, value, "milliseconds from 0 to 2147483647 (24 days)");
}
