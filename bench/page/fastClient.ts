import type { ReachabilityClient, ReachabilityUser } from "react-reachability";

type Listener = (payload: never) => void;
type UpdateReason = "reachabilityOnline" | "attributes";

/** A user of the SDK, as far as any candidate needs it. */
export interface FastUser extends ReachabilityUser {
  isOnline: boolean;
  on(event: "updated", listener: UserListener): void;
  off(event: "updated", listener: UserListener): void;
}

export interface UserUpdate {
  readonly user: FastUser;
  readonly updateReasons: readonly UpdateReason[];
}

export type UserListener = (update: UserUpdate) => void;

/** A client that costs next to nothing itself, so that what is measured is the candidate. */
export interface FastClient extends ReachabilityClient {
  readonly users: ReadonlyMap<string, FastUser>;
  getUser(identity: string): Promise<FastUser>;
  /** `on("userUpdated", …)` with the type of its payload; returns the undo. */
  onUserUpdated(listener: UserListener): () => void;
  /** Changes the flag and tells everybody who listens. */
  flip(user: FastUser): void;
  /** An update that changes nothing shown. */
  updateAttributes(user: FastUser): void;
  /** Listeners on the client and on all of its users. */
  listenerCount(): number;
}

/**
 * @param held whom the app holds subscribed already: everybody, as where an app lifts the SDK's cap so that 10,000 dots
 *   can follow 10,000 users; or nobody, so that whoever reads has to take slots.
 */
export function createFastClient(
  identities: readonly string[],
  held: "everybody" | "nobody" = "everybody",
): FastClient {
  const listeners = new Map<string, Set<Listener>>();
  const userListeners = new Map<FastUser, Set<UserListener>>();
  const users = new Map(identities.map((identity) => [identity, createUser(identity)]));
  const self = createUser("me");

  function createUser(identity: string): FastUser {
    const user: FastUser = {
      identity,
      isOnline: true,
      isNotifiable: true,
      isSubscribed: true,
      unsubscribe: () => Promise.resolve(),
      on(_event, listener) {
        const own = userListeners.get(user) ?? new Set();
        userListeners.set(user, own.add(listener));
      },
      off(_event, listener) {
        const own = userListeners.get(user);
        if (own?.delete(listener) && own.size === 0) userListeners.delete(user);
      },
    };
    return user;
  }

  function emit(event: string, payload: unknown): void {
    for (const listener of listeners.get(event) ?? [])
      Reflect.apply(listener, undefined, [payload]);
  }

  function update(user: FastUser, reason: UpdateReason): void {
    const payload: UserUpdate = { user, updateReasons: [reason] };
    emit("userUpdated", payload);
    const own = userListeners.get(user);
    if (own !== undefined) for (const listener of own) listener(payload);
  }

  function on(event: string, listener: Listener): void {
    const own = listeners.get(event) ?? new Set();
    listeners.set(event, own.add(listener));
  }

  function off(event: string, listener: Listener): void {
    listeners.get(event)?.delete(listener);
  }

  return {
    users,
    connectionState: "connected",
    reachabilityEnabled: true,
    user: self,
    getUser(identity) {
      const user = users.get(identity);
      return user === undefined ? Promise.reject(new Error("NOT_FOUND")) : Promise.resolve(user);
    },
    getSubscribedUsers: () => Promise.resolve(held === "everybody" ? [...users.values()] : []),
    on,
    off,
    onUserUpdated(listener) {
      on("userUpdated", listener);
      return () => off("userUpdated", listener);
    },
    onWithReplay(event: string, listener: Listener) {
      on(event, listener);
      if (event === "initialized") Reflect.apply(listener, undefined, []);
    },
    flip(user) {
      user.isOnline = !user.isOnline;
      update(user, "reachabilityOnline");
    },
    updateAttributes: (user) => update(user, "attributes"),
    listenerCount() {
      let count = 0;
      for (const own of [...listeners.values(), ...userListeners.values()]) count += own.size;
      return count;
    },
  };
}
