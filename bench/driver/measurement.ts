/**
 * What is measured of a candidate, with the number of dots where it is measured at several: `commit` and `shown` (mounting,
 * ms), `unmount` (ms), `flip` (ms per change), `flipShared` (ms per change of one user on 200 dots), `burst.task` and
 * `burst.microtasks` (ms for all), `silentEvent` (ms per event), `heapPerDot`, `leftPerIdentity` (bytes), `leftListeners`,
 * `leftTimers`.
 */
export type Metric =
  | `${"commit" | "shown" | "unmount" | "flip"}.${number}`
  | "flipShared"
  | "burst.task"
  | "burst.microtasks"
  | "silentEvent"
  | "heapPerDot"
  | "leftPerIdentity"
  | "leftListeners"
  | "leftTimers";

/** One candidate in one round. */
export type Measurement = Map<Metric, { readonly value: number; readonly isExtrapolated: boolean }>;
