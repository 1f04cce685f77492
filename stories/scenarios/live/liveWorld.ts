import type { ReachabilityClient } from "react-reachability";
import type { ConversationsClient } from "react-reachability/connection";

/** The client of one person in the scenario: the real SDK's, or a fake one. */
export interface LiveClient extends ReachabilityClient, ConversationsClient {
  on: ReachabilityClient["on"] & ConversationsClient["on"];
  off: ReachabilityClient["off"] & ConversationsClient["off"];
  getUser: ReachabilityClient["getUser"];
}

/** Where the people of a scenario live. */
export interface LiveWorld {
  readonly kind: "dev-service" | "twilio" | "fake";
  getToken(identity: string): Promise<string>;
  createClient(token: string): LiveClient;
  setPushRegistration(identity: string, client: LiveClient, isRegistered: boolean): Promise<void>;
  /** Null where it is not ours to switch. */
  readonly setReachabilityEnabled: ((isEnabled: boolean) => Promise<void>) | null;
  /** Cuts a person's connection for a moment; null where that cannot be done. */
  readonly dropConnection: ((identity: string) => Promise<void>) | null;
}
