import type { UserReachability } from "../domain/reachability.js";
import type { Entry } from "./entry.js";

/** What the store keeps of one user, to be looked at: neither a reader of the user nor a reason to read it. */
export type InspectedUser = Readonly<
  Pick<
    Entry,
    "identity" | "slot" | "failures" | "onScreenDots" | "users" | "lists" | "offScreenDots"
  >
> & {
  readonly cell: { getState(): UserReachability };
};

/** Told of each published change of a user. Runs inside the publication, so it only takes notes. */
export type PublicationListener = (current: UserReachability, previous: UserReachability) => void;
