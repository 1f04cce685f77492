import type { ClientConnectionError } from "../../client/reachabilityClient.js";
import type { ClientConnectionState } from "../../domain/connectionState.js";
import type { FakeUser, FakeUserUpdate } from "./fakeUser.js";

/** The events of the SDK's client that concern reachability, with what their listeners are given. */
export interface FakeClientEvents {
  connectionStateChanged: [state: ClientConnectionState];
  connectionError: [error: ClientConnectionError];
  stateChanged: [state: "initialized" | "failed"];
  initialized: [];
  initFailed: [failure: { readonly error: ClientConnectionError }];
  tokenAboutToExpire: [];
  tokenExpired: [];
  userUpdated: [update: FakeUserUpdate];
  userSubscribed: [user: FakeUser];
  userUnsubscribed: [user: FakeUser];
}
