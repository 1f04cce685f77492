import type { ReachabilityClient, ReachabilityUser } from "react-reachability";

type Listener = (payload: never) => void;

/** A client that emits whatever a test says and whenever, also what the SDK itself rarely does. */
export function createTinyClient() {
  const listeners = new Map<string, Set<Listener>>();
  const userOf = (identity: string): ReachabilityUser => ({
    identity,
    isOnline: true,
    isNotifiable: true,
    isSubscribed: true,
    unsubscribe: () => Promise.resolve(),
  });
  const bob = userOf("bob");

  function emit(event: string, payload?: unknown): void {
    for (const listener of listeners.get(event) ?? [])
      Reflect.apply(listener, undefined, [payload]);
  }

  function on(event: string, listener: Listener): void {
    listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
  }

  const client: ReachabilityClient = {
    connectionState: "connected",
    reachabilityEnabled: true,
    user: userOf("me"),
    getUser: (identity) => Promise.resolve(identity === "bob" ? bob : userOf(identity)),
    getSubscribedUsers: () => Promise.resolve([]),
    on,
    off: (event: string, listener: Listener) => void listeners.get(event)?.delete(listener),
    onWithReplay(event: string, listener: Listener) {
      on(event, listener);
      if (event === "initialized") Reflect.apply(listener, undefined, []);
    },
  };
  return { client, bob, emit };
}
