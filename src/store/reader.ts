import type { UserReachability } from "../domain/reachability.js";
import type { Entry } from "./entry.js";
import type { Interest } from "./interest.js";

/** Told of each change of a user, with the value before it. */
export type UserListener = (value: UserReachability, previous: UserReachability) => void;

/** One subscription to one user: an object of its own, so that one function may subscribe twice. */
export interface Reader {
  readonly entry: Entry;
  readonly listener: UserListener;
  readonly interest: Interest;
  /** Of a dot: whether it was seen on screen; and the undo of looking, while it is looked at. */
  isOnScreen: boolean;
  stopObserving: (() => void) | null;
}
