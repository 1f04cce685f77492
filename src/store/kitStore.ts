import type { ReachabilityConnection } from "../domain/connectionState.js";
import type { UserReachability } from "../domain/reachability.js";
import type { InspectedUser, PublicationListener } from "./inspectedUser.js";
import type { Interest } from "./interest.js";
import type { Platform } from "./platform.js";
import type { ReachabilityStore } from "./reachabilityStore.js";

/** The store as the kit itself uses it: every store is one, but apps are promised only what `ReachabilityStore` has. */
export interface KitStore extends ReachabilityStore {
  /** The value that server rendering and hydration show: unknown, or the seed. A new object each time. */
  getInitial(identity: string): UserReachability;
  /** The same as in `ReachabilityStore`, by a reader of another kind than code that asked for this one user. */
  subscribeUser(
    identity: string,
    listener: (value: UserReachability, previous: UserReachability) => void,
    interest?: Interest,
  ): () => void;
  /** The connection that server rendering and hydration show: `no-client`. */
  initialConnection(): ReachabilityConnection;
  /** Calls back once after the cells of a publication: for what sums up many users. */
  afterPublication(callback: () => void): void;
  /** The store's own time, for code that must agree with it. */
  readonly clock: Pick<Platform, "now" | "setTimer">;
  /** The users with an entry, for the inspector: to look at one is not to read it. */
  inspect(): Iterable<InspectedUser>;
  /** Calls back for each published change of any user, for the inspector; returns the undo. */
  onPublished(listener: PublicationListener): () => void;
}

export function isKitStore(store: unknown): store is KitStore {
  return typeof store === "object" && store !== null && "subscribeUser" in store;
}
