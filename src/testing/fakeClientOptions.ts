import type { FakeClock } from "./fakeClock.js";
import type { FakeUserState } from "./service/fakeUserState.js";

/** Options of `createFakeClient`. */
export interface FakeClientOptions {
  /** Whether reachability is switched on for the Service when the client starts. Defaults to true. */
  readonly reachabilityEnabled?: boolean;
  /** Whether the client is already initialised and connected. Defaults to true. */
  readonly initialized?: boolean;
  /** How many users besides its own the client is subscribed to before it evicts the oldest. Defaults to 100, as in the SDK. */
  readonly capacity?: number;
  /** The identity of the client's own user. Defaults to `"me"`. */
  readonly identity?: string;
  /** The users whom the Service knows, by identity; what is left out is null. */
  readonly users?: Readonly<Record<string, Partial<FakeUserState>>>;
  /** How long the Service takes to answer a read, in ms. Defaults to 0: within microtasks, without a timer. */
  readonly getUserDelayMs?: number;
  /**
   * How long after reconnecting the missed changes arrive, in ms, each in a task of its own as from the SDK. Defaults to 0:
   * all of them within `reconnect()`. The SDK takes 115 to 135 ms and a round trip.
   */
  readonly replayDelayMs?: number;
  /** How long the Service waits before it counts a user whose connection dropped as offline, in ms. Defaults to 2000. */
  readonly offlineGraceMs?: number;
  /** Where time comes from. Defaults to the global timers, looked up at each call, so that fake timers work. */
  readonly clock?: FakeClock;
}
