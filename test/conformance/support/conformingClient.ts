import type { ReachabilityClient, ReachabilityUser } from "react-reachability";

/** A user as far as the scenarios look at it: what the fake and the SDK's own class have in common. */
export interface ConformingUser extends ReachabilityUser {
  readonly friendlyName: string | null;
  readonly attributes: unknown;
  on(event: "updated", listener: (update: UserUpdate) => void): unknown;
  on(event: "userUnsubscribed", listener: () => void): unknown;
}

export interface UserUpdate {
  readonly user: ConformingUser;
  readonly updateReasons: readonly string[];
}

interface FailedInitialization {
  readonly error?: { readonly terminal: boolean; readonly message: string };
}

/** What the scenarios listen to besides what the kit does. */
interface ListenClosely {
  (event: "userUpdated", listener: (update: UserUpdate) => void): unknown;
  (event: "stateChanged", listener: (state: string) => void): unknown;
  (event: "initFailed", listener: (failure: FailedInitialization) => void): unknown;
  (event: "tokenAboutToExpire" | "tokenExpired", listener: () => void): unknown;
}

type Listen = ListenClosely & ReachabilityClient["on"];

/** A client as far as the scenarios use it: what the fake and the SDK's own class have in common. */
export interface ConformingClient extends ReachabilityClient {
  readonly user: ConformingUser;
  /** `unknown`, because a caller without types can pass anything. */
  getUser(identity: unknown): Promise<ConformingUser>;
  getSubscribedUsers(): Promise<ConformingUser[]>;
  on: Listen;
  off: Listen;
  onWithReplay: Listen;
  listenerCount(event: "userUpdated"): number;
  shutdown(): Promise<void>;
  updateToken(token: string): Promise<unknown>;
}
