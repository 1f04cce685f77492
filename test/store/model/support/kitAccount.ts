import type { ReachabilityClient } from "../../../../src/client/reachabilityClient.js";
import type { FakeClient } from "react-reachability/testing";
import type { ScheduleConfig } from "./scheduleConfig.js";
import type { FakeUser } from "react-reachability/testing";

export interface KitAccountContext {
  readonly client: FakeClient;
  /** Identities in the SDK's table, which a second object of the same user is not. */
  readonly table: ReadonlySet<string>;
  /** How many users the client holds before it evicts the oldest. */
  readonly capacity: number;
  readonly now: () => number;
  /** Whether the call that is being made right now is the app's. */
  isAppCalling(): boolean;
  /** The app subscribed this user, and the kit was not asking for it. */
  isHeldByAppFirst(user: FakeUser): boolean;
  onReadFailed(identity: string): void;
  violation(message: string): void;
}

/** What one store asks of one client, and what it got: the client that is handed to the store, with the books kept. */
export interface KitAccount {
  readonly client: ReachabilityClient;
  /** Epoch ms of the start of the present session. */
  readonly startedAt: number;
  /** Reads that have not come back, by identity. */
  readonly inFlight: ReadonlyMap<string, number>;
  /** Whether a read has not come back, be it of a session that is over. */
  isAsking(identity: string): boolean;
  /** The object that the kit read last, by identity. */
  readonly latest: ReadonlyMap<string, FakeUser>;
  /** Epoch ms of the last read that succeeded, by identity. */
  readonly readAt: ReadonlyMap<string, number>;
  /** Epoch ms of the last time that the Service said it does not know the user, by identity. */
  readonly missingAt: ReadonlyMap<string, number>;
  /** All objects that the kit ever got. */
  readonly objects: ReadonlySet<FakeUser>;
  /** Objects that the kit unsubscribed. */
  readonly released: ReadonlySet<FakeUser>;
  /** The store begins to read. */
  begin(): void;
  /** The store's session is over: what it still has in flight or lets go of is no longer its own. */
  renew(): void;
  /** The store has forgotten this user: what it read before binds it no longer. */
  forgetReading(identity: string): void;
  /** Whether a read came back to a session that was over. */
  isLate(user: FakeUser): boolean;
  /** Users whom the kit holds for itself at the moment. */
  ownIdentities(): string[];
}

/** Nobody reads more at once: reads for slots, one sample and the round trip that asks whether anybody answers. */
const mostInFlight = 10 + 1 + 1;
/** More reads within one moment of the standing clock are a storm: reads that answer at once and are repeated at once. */
const mostPerMoment = 200;

export function isProbe(identity: string): boolean {
  return identity.startsWith("react-reachability/");
}

export function openKitAccount(
  context: KitAccountContext,
  { hasReplay, heldList }: Pick<ScheduleConfig, "hasReplay" | "heldList">,
): KitAccount {
  const { client, table, capacity, violation } = context;
  const inFlight = new Map<string, number>();
  const latest = new Map<string, FakeUser>();
  const readAt = new Map<string, number>();
  const missingAt = new Map<string, number>();
  const objects = new Set<FakeUser>();
  const released = new Set<FakeUser>();
  const former = new WeakSet<FakeUser>();
  const late = new WeakSet<FakeUser>();
  const asking: string[] = [];
  let session = 0;
  let startedAt = context.now();
  let moment = { at: -1, requests: 0 };

  function note(identity: string, by: 1 | -1): void {
    const count = (inFlight.get(identity) ?? 0) + by;
    if (count === 0) inFlight.delete(identity);
    else inFlight.set(identity, count);
  }

  function checkRequest(identity: string): void {
    if (isProbe(identity)) return;
    if ((inFlight.get(identity) ?? 0) > 0) violation(`reads "${identity}" twice at the same time`);
    const total = [...inFlight.values()].reduce((sum, count) => sum + count, 0);
    if (total >= mostInFlight) violation(`has more than ${mostInFlight} reads in flight`);
    if (table.has(identity) || identity === client.user.identity) return;
    const coming = [...inFlight.keys()].filter(
      (other) => !isProbe(other) && !table.has(other) && other !== client.user.identity,
    );
    if (table.size + coming.length + 1 > capacity)
      violation(`asks for "${identity}" while the SDK has no room, so that it must evict somebody`);
  }

  function checkMoment(): void {
    if (moment.at !== context.now()) moment = { at: context.now(), requests: 0 };
    moment.requests += 1;
    if (moment.requests <= mostPerMoment) return;
    violation("asks without end");
    throw new Error("the test refuses a storm of reads");
  }

  /** Watches who ends the subscription; the object stays the SDK's own. */
  function watch(user: FakeUser): void {
    if (objects.has(user)) return;
    objects.add(user);
    const unsubscribe = user.unsubscribe.bind(user);
    user.unsubscribe = () => {
      if (!context.isAppCalling()) {
        if (user === client.user) violation("unsubscribes the signed-in user");
        if (context.isHeldByAppFirst(user))
          violation(`unsubscribes "${user.identity}", whom the app held before the kit asked`);
        released.add(user);
      }
      return unsubscribe();
    };
  }

  async function getUser(identity: string): Promise<FakeUser> {
    checkMoment();
    checkRequest(identity);
    const asked = session;
    note(identity, 1);
    asking.push(identity);
    try {
      const user = await client.getUser(identity);
      watch(user);
      if (asked === session) {
        latest.set(identity, user);
        readAt.set(identity, context.now());
      } else {
        former.add(user);
        late.add(user);
      }
      return user;
    } catch (error) {
      if (asked === session && isNotFound(error)) missingAt.set(identity, context.now());
      context.onReadFailed(identity);
      throw error;
    } finally {
      if (asked === session) note(identity, -1);
      asking.splice(asking.indexOf(identity), 1);
    }
  }

  return {
    client: {
      get connectionState() {
        return client.connectionState;
      },
      get reachabilityEnabled() {
        return client.reachabilityEnabled;
      },
      get user() {
        return client.user;
      },
      getUser,
      getSubscribedUsers() {
        if (heldList === "told") return client.getSubscribedUsers();
        if (heldList === "refused") return Promise.reject(new Error("no list"));
        return new Promise(() => {});
      },
      on: client.on,
      off: client.off,
      ...(hasReplay ? { onWithReplay: client.onWithReplay } : {}),
    },
    get startedAt() {
      return startedAt;
    },
    inFlight,
    isAsking: (identity) => asking.includes(identity),
    latest,
    readAt,
    missingAt,
    objects,
    released,
    begin() {
      startedAt = context.now();
    },
    renew() {
      session += 1;
      inFlight.clear();
      for (const user of latest.values()) former.add(user);
      latest.clear();
      readAt.clear();
      missingAt.clear();
    },
    isLate: (user) => late.has(user),
    forgetReading(identity) {
      readAt.delete(identity);
      missingAt.delete(identity);
    },
    ownIdentities: () =>
      [...latest.values()]
        .filter(
          (user) =>
            user.isSubscribed &&
            user !== client.user &&
            !former.has(user) &&
            !context.isHeldByAppFirst(user),
        )
        .map(({ identity }) => identity),
  };
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && "status" in error && error.status === 404;
}
