import type { ClientConnectionState } from "../domain/connectionState.js";
import type {
  ClientConnectionError,
  ReachabilityClient,
  ClientUserUpdate,
  ReachabilityUser,
} from "./reachabilityClient.js";

/** What a client has to say, one function per event. */
export interface ClientObserver {
  readonly onInitialized: () => void;
  readonly onConnectionState: (state: ClientConnectionState) => void;
  readonly onConnectionError: (error: ClientConnectionError) => void;
  /** The flags may have changed. */
  readonly onUserUpdated: (user: ReachabilityUser) => void;
  /** Only the friendly name or attributes changed. Most events of a busy Service are such, so nothing is wrapped around it. */
  readonly onOtherUpdate: (user: ReachabilityUser) => void;
  readonly onUserSubscribed: (user: ReachabilityUser) => void;
  readonly onUserUnsubscribed: (user: ReachabilityUser) => void;
}

/**
 * Attaches one listener per event and returns the undo. Each but `onOtherUpdate` runs inside `handle`, which must not throw: in the SDK a throw
 * skips the listeners behind it and can make `getUser` reject. It gets the payload beside the listener, because a busy
 * Service sends too many events for a closure each.
 */
export function observeClient(
  client: ReachabilityClient,
  observer: ClientObserver,
  handle: <Payload>(listener: (payload: Payload) => void, payload: Payload) => void,
): () => void {
  const guarded =
    <Payload>(listener: (payload: Payload) => void) =>
    (payload: Payload): void =>
      handle(listener, payload);

  let isInitialized = false;
  const initialized = guarded<void>(() => {
    if (isInitialized) return;
    isInitialized = true;
    observer.onInitialized();
  });
  const connectionState = guarded(observer.onConnectionState);
  const connectionError = guarded(observer.onConnectionError);
  const reachabilityUpdated = guarded(observer.onUserUpdated);
  const userUpdated = ({ user, updateReasons }: ClientUserUpdate): void => {
    const isReachability =
      updateReasons == null ||
      updateReasons.includes("reachabilityOnline") ||
      updateReasons.includes("reachabilityNotifiable");
    if (isReachability) reachabilityUpdated(user);
    else observer.onOtherUpdate(user);
  };
  const userSubscribed = guarded(observer.onUserSubscribed);
  const userUnsubscribed = guarded(observer.onUserUnsubscribed);

  function listen(onOrOff: "on" | "off"): void {
    client[onOrOff]("connectionStateChanged", connectionState);
    client[onOrOff]("connectionError", connectionError);
    client[onOrOff]("userUpdated", userUpdated);
    client[onOrOff]("userSubscribed", userSubscribed);
    client[onOrOff]("userUnsubscribed", userUnsubscribed);
  }

  // The SDK's events before ours: its present state first, then whatever follows.
  connectionState(client.connectionState);
  listen("on");
  if (client.onWithReplay === undefined) {
    client.on("initialized", initialized);
    // The only sign of a past initialisation is that this getter no longer throws.
    if (readReachabilityEnabled(client) !== null) initialized();
  } else {
    client.onWithReplay("initialized", initialized);
  }

  return () => {
    listen("off");
    client.off("initialized", initialized);
  };
}

/** The Service's flag as this client read it when it started; null where it cannot be read. */
export function readReachabilityEnabled(client: ReachabilityClient): boolean | null {
  try {
    return client.reachabilityEnabled;
  } catch {
    return null;
  }
}
