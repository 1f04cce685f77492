import type { UserReachability } from "../domain/reachability.js";
import type { SlotState } from "./entry.js";
import type { ReaderCounts } from "./interest.js";

/** What the store keeps of one user, to be looked at: neither a reader of the user nor a reason to read it. */
export interface InspectedUser extends Readonly<ReaderCounts> {
  readonly identity: string;
  readonly slot: SlotState;
  /** Failed reads since the last that succeeded. */
  readonly failures: number;
  readonly value: UserReachability;
}

/** Told of each published change of a user. Runs inside the publication, so it only takes notes. */
export type PublicationListener = (current: UserReachability, previous: UserReachability) => void;
