import type { ReachabilityClient } from "../client/reachabilityClient.js";
import type { ReachabilityConnection } from "../domain/connectionState.js";
import type { ReachabilitySeed, UserReachability } from "../domain/reachability.js";
import type { ReachabilitySettings } from "./settings.js";

export interface ReachabilityStoreOptions extends ReachabilitySettings {
  /** The SDK's client; null or left out while there is none. */
  readonly client?: ReachabilityClient | null | undefined;
  /** Readings from outside, such as REST while server rendering. */
  readonly seed?: ReachabilitySeed | undefined;
  /**
   * Called for failed reads of users who exist, failed unsubscribes and listeners that throw (which else surface as unhandled
   * rejections). The connection's trouble is in `connection().error`.
   */
  readonly onError?: ((error: Error) => void) | undefined;
}

/** How the SDK's subscription slots are used at the moment. */
export interface ReachabilityBudget {
  /** The setting `maxSubscriptions`. */
  readonly maxSubscriptions: number;
  /** Slots that may be used now: less than the setting where the app itself holds many of the SDK's 100. */
  readonly limit: number;
  /** Slots in use: `live`, `reading`, `sampling` and `releasing` together; more than `limit` only while that has just fallen. */
  readonly used: number;
  readonly live: number;
  readonly reading: number;
  readonly sampling: number;
  readonly releasing: number;
  /** Users who are wanted and have no slot. */
  readonly waiting: number;
  /** Users whom the app itself subscribed. */
  readonly heldByApp: number;
}

export interface WhenReachableOptions {
  /** Ends the wait with a `ReachabilityError` of code `aborted`. */
  readonly signal?: AbortSignal | undefined;
  /** Ms, 0 or more, after which the wait ends with a `ReachabilityError` of code `timeout`. Default: never. */
  readonly timeoutMs?: number | undefined;
}

/** What one client knows of all users, for code inside and outside React. Everything in it is read-only. */
export interface ReachabilityStore {
  /**
   * The present value; unknown with a reason where there is none. Equal values are the same object. Reads nobody: without
   * a subscription, a component or a hook for this user it stays `connecting`.
   */
  get(identity: string): UserReachability;
  /** Reads this user until the returned undo is called, and calls back after each change with the value before it. */
  subscribeUser(
    identity: string,
    listener: (value: UserReachability, previous: UserReachability) => void,
  ): () => void;
  /**
   * Resolves as soon as the user is known to be online, at once if they are: live, sampled or seeded, but not while flap
   * damping still shows somebody who has gone.
   * @throws ReachabilityError `timeout`, `aborted`, `store-destroyed` (also where a provider's own store ends with it or with
   * its client), or `invalid-argument` for "" and for a `timeoutMs` that is none
   */
  whenReachable(identity: string, options?: WhenReachableOptions): Promise<UserReachability>;
  /**
   * Takes readings from outside for users whom the client does not know better; after a change of client, only later ones.
   * @throws ReachabilityError `invalid-prop` for what is no reading
   */
  seed(readings: ReachabilitySeed): void;
  /** Changes the client; another client starts from nothing. */
  setClient(client: ReachabilityClient | null | undefined): void;
  /** Changes settings; those left out go back to their defaults. */
  configure(settings: ReachabilitySettings): void;
  /** How the SDK's subscription slots are used right now. */
  budget(): ReachabilityBudget;
  /** Our own connection; the same object until it changes. */
  connection(): ReachabilityConnection;
  /** Calls back after each change of `connection()`; returns the undo. */
  subscribeConnection(listener: () => void): () => void;
  /** Whether reachability is on, as read when this client started; null while not known. */
  enabled(): boolean | null;
  /** Calls back after each change of `enabled()`; returns the undo. */
  subscribeEnabled(listener: () => void): () => void;
  /**
   * Releases everything that the kit holds. Whoever reads on is shown as unknown (`no-client`); `seed` and `setClient` do
   * nothing any more, a new reader gets a `ReachabilityError` `store-destroyed`.
   */
  destroy(): void;
}
