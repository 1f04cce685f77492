import type { ClientConnectionState } from "../domain/connectionState.js";
import type {
  ClientConnectionError,
  ReachabilityClient,
  ClientUserUpdate,
  ReachabilityUser,
} from "./reachabilityClient.js";

/** What a client has to say, one method per event. */
export interface ClientObserver {
  onInitialized(): void;
  onConnectionState(state: ClientConnectionState): void;
  onConnectionError(error: ClientConnectionError): void;
  /** The flags may have changed. */
  onUserUpdated(user: ReachabilityUser): void;
  /** Only the friendly name or attributes changed. Most events of a busy Service are such, so nothing is wrapped around it. */
  onOtherUpdate(user: ReachabilityUser): void;
  onUserSubscribed(user: ReachabilityUser): void;
  onUserUnsubscribed(user: ReachabilityUser): void;
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
  const connectionState = guarded((state: ClientConnectionState) =>
    observer.onConnectionState(state),
  );
  const connectionError = guarded((error: ClientConnectionError) =>
    observer.onConnectionError(error),
  );
  const reachabilityUpdated = guarded((user: ReachabilityUser) => observer.onUserUpdated(user));
  const userUpdated = ({ user, updateReasons }: ClientUserUpdate): void => {
    const reasons = updateReasons ?? null;
    const isReachability =
      reasons === null ||
      reasons.includes("reachabilityOnline") ||
      reasons.includes("reachabilityNotifiable");
    if (isReachability) reachabilityUpdated(user);
    else observer.onOtherUpdate(user);
  };
  const userSubscribed = guarded((user: ReachabilityUser) => observer.onUserSubscribed(user));
  const userUnsubscribed = guarded((user: ReachabilityUser) => observer.onUserUnsubscribed(user));

  // The SDK's events before ours: its present state first, then whatever follows.
  connectionState(client.connectionState);
  client.on("connectionStateChanged", connectionState);
  client.on("connectionError", connectionError);
  client.on("userUpdated", userUpdated);
  client.on("userSubscribed", userSubscribed);
  client.on("userUnsubscribed", userUnsubscribed);
  if (client.onWithReplay === undefined) {
    client.on("initialized", initialized);
    if (isReachabilityReadable(client)) initialized();
  } else {
    client.onWithReplay("initialized", initialized);
  }

  return () => {
    client.off("initialized", initialized);
    client.off("connectionStateChanged", connectionState);
    client.off("connectionError", connectionError);
    client.off("userUpdated", userUpdated);
    client.off("userSubscribed", userSubscribed);
    client.off("userUnsubscribed", userUnsubscribed);
  };
}

/** Without replay the only sign of a past initialisation is that this getter no longer throws. */
function isReachabilityReadable(client: ReachabilityClient): boolean {
  return readReachabilityEnabled(client) !== null;
}

/** The Service's flag as this client read it when it started; null where it cannot be read. */
export function readReachabilityEnabled(client: ReachabilityClient): boolean | null {
  try {
    return client.reachabilityEnabled;
  } catch {
    return null;
  }
}
