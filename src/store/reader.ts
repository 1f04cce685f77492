import type { UserListener } from "./cell.js";
import type { Entry } from "./entry.js";
import type { Interest } from "./interest.js";

/** One subscription to one user. */
export interface Reader {
  readonly entry: Entry;
  readonly listener: UserListener;
  readonly interest: Interest;
  /** Of a dot: whether it was seen on screen; and the undo of looking, while it is looked at. */
  isOnScreen: boolean;
  stopObserving: (() => void) | null;
}
