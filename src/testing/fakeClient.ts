import type { ReachabilityClient } from "../client/reachabilityClient.js";
import type { FakeClientEvents } from "./sdk/fakeClientEvents.js";
import type { FakeClientLogEntry } from "./log/fakeClientLog.js";
import type { FakeUser } from "./sdk/fakeUser.js";
import type { ConnectionControls } from "./controls/connectionControls.js";
import type { LineControls } from "./controls/lineControls.js";
import type { ReadControls } from "./controls/readControls.js";
import type { StartControls } from "./controls/startControls.js";
import type { UserControls } from "./controls/userControls.js";

type Listen = <E extends keyof FakeClientEvents>(
  event: E,
  listener: (...args: FakeClientEvents[E]) => void,
) => FakeSdkMethods;

/** The part of a fake client that it has in common with the SDK's `Client`. */
export interface FakeSdkMethods extends ReachabilityClient {
  readonly user: FakeUser;
  getUser(identity: string): Promise<FakeUser>;
  getSubscribedUsers(): Promise<FakeUser[]>;
  readonly on: Listen;
  readonly off: Listen;
  readonly onWithReplay: Listen;
  /** The number of listeners on the client, of one event or of all. */
  listenerCount(event?: keyof FakeClientEvents): number;
  /** Ends the client: `disconnecting` at once, the promise, then `disconnected`. */
  shutdown(): Promise<void>;
  /**
   * Takes any new token as good: revives a client that was denied, closed or shut down. The same token as last time
   * resolves and does nothing, as in the SDK.
   */
  updateToken(token: string): Promise<void>;
}

/**
 * A Twilio Conversations client without a Service behind it, for tests and stories: it behaves as the real SDK was
 * observed to, and its controls say what happens to it. Controls emit before they return; a control that does not
 * fit the client's state throws a `ReachabilityError`.
 */
export interface FakeClient
  extends
    FakeSdkMethods,
    StartControls,
    UserControls,
    ReadControls,
    ConnectionControls,
    LineControls {
  /** What was done to the client, asked of it, and emitted by it, in order. */
  readonly log: readonly FakeClientLogEntry[];
}
