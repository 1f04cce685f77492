import type { FakeClient } from "react-reachability/testing";
import type { FakeUser } from "react-reachability/testing";

/** The app's own use of the client, beside the kit's. */
export interface AppUsers {
  /** Whether the app is making a call right now. */
  readonly isCalling: boolean;
  get(identity: string): void;
  /** Lets go of one of the objects that the app has. */
  unsubscribe(index: number): void;
  /** Objects that the app has and did not let go of. */
  readonly objects: ReadonlySet<FakeUser>;
  hasLetGo(user: FakeUser): boolean;
  /** The kit's read failed: whom the app subscribed meanwhile it has alone. */
  onKitReadFailed(identity: string): void;
  /** The app subscribed this user, and the kit was not asking for it, or in vain. */
  isFirst(user: FakeUser): boolean;
  /** Whom the app had before the kit: the kit knows that they cost it no slot. */
  heldFirst(): ReadonlySet<string>;
  /** Whom the app has in any way, or asks for. */
  readonly identities: ReadonlySet<string>;
}

export interface AppUsersContext {
  readonly client: FakeClient;
  /** How many different users the app takes at most. */
  readonly most: number;
  /** Identities in the SDK's table; a second object of the same user is not in it, and takes the first one out. */
  readonly table: ReadonlySet<string>;
  isKitAsking(identity: string): boolean;
}

export function createAppUsers({ client, most, table, isKitAsking }: AppUsersContext): AppUsers {
  const objects = new Set<FakeUser>();
  const firsts = new Set<FakeUser>();
  /** Subscribed while both asked. */
  const contested = new Map<string, FakeUser>();
  const letGo = new WeakSet<FakeUser>();
  const asked = new Map<string, number>();
  let isCalling = false;

  function call<Result>(act: () => Result): Result {
    isCalling = true;
    try {
      return act();
    } finally {
      isCalling = false;
    }
  }

  function identities(): Set<string> {
    return new Set([...Array.from(objects, (user) => user.identity), ...asked.keys()]);
  }

  function noteAsked(identity: string, by: 1 | -1): void {
    const count = (asked.get(identity) ?? 0) + by;
    if (count > 0) asked.set(identity, count);
    else asked.delete(identity);
  }

  client.on("userSubscribed", (user) => {
    if (!asked.has(user.identity)) return;
    if (isKitAsking(user.identity)) contested.set(user.identity, user);
    else firsts.add(user);
  });

  async function get(identity: string): Promise<void> {
    if (!identities().has(identity) && identities().size >= most) return;
    noteAsked(identity, 1);
    try {
      const user = await call(() => client.getUser(identity));
      objects.add(user);
    } catch {
      // The app's own reads may fail like the kit's.
    } finally {
      noteAsked(identity, -1);
    }
  }

  return {
    get isCalling() {
      return isCalling;
    },
    get: (identity) => void get(identity),
    unsubscribe(index) {
      const user = [...objects][index % Math.max(1, objects.size)];
      if (user === undefined) return;
      objects.delete(user);
      firsts.delete(user);
      letGo.add(user);
      void call(() => user.unsubscribe());
    },
    objects,
    hasLetGo: (user) => letGo.has(user),
    onKitReadFailed(identity) {
      const user = contested.get(identity);
      if (user !== undefined) firsts.add(user);
    },
    isFirst: (user) => firsts.has(user) && user.isSubscribed,
    heldFirst: () =>
      new Set(
        [...firsts]
          .filter((user) => user.isSubscribed && table.has(user.identity))
          .map(({ identity }) => identity),
      ),
    get identities() {
      return identities();
    },
  };
}
