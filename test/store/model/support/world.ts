import { createFakeClient, type FakeClient } from "react-reachability/testing";
import type { FakeUser } from "react-reachability/testing";
import { createAppUsers, type AppUsers } from "./appUsers.js";
import { createChannel, type Channel } from "./channel.js";
import type { FastPlatform } from "./fastPlatform.js";
import { openKitAccount, type KitAccount } from "./kitAccount.js";
import type { ScheduleConfig } from "./scheduleConfig.js";
import { createTimeline } from "./timeline.js";
import { createTruth, type Flags, type Truth } from "./truth.js";

export interface WorldOptions {
  readonly platform: FastPlatform;
  readonly users: Readonly<Record<string, Flags>>;
  readonly isInitialized: boolean;
  readonly isEnabled: boolean;
  readonly hasReplay: boolean;
  readonly heldList: ScheduleConfig["heldList"];
  readonly capacity: number;
  readonly getUserDelayMs: number;
  readonly replayDelayMs: number;
  /** People whom the app reads at most, beside those whom it took before the kit came. */
  readonly appMost: number;
  readonly takenByApp: number;
  /** Somebody was subscribed or let go, by the app or by the kit; called before the kit hears of it. */
  onHolderChange(isLetGoByApp: boolean): void;
}

/** One Service with a fake client on it, what is true there, and what the app and the kit do with the client. */
export interface World {
  readonly client: FakeClient;
  readonly truth: Truth;
  readonly channel: Channel;
  readonly app: AppUsers;
  /** What the client itself was told of the feature when it started; null before. */
  readonly isEnabled: boolean | null;
  /** Listeners on the client that are the test's own. */
  readonly ownListeners: number;
  /** Books for one more session of a store on this client. */
  openAccount(): KitAccount;
  readonly account: KitAccount | null;
  /** Users whom the kit still holds without being entitled to. */
  leaked(): FakeUser[];
  /** Objects of users who were deleted on the Service: they never change again, and nobody is told. */
  readonly dead: ReadonlySet<FakeUser>;
  remove(identity: string): void;
  evict(identity: string): void;
  hold(identity: string): void;
  releaseHolds(): void;
  fail(identity: string, how: 404 | 429 | 500 | Error): void;
  /** Failures arranged for a user that have not happened; a failed read may be repeated only after minutes. */
  hasFailed(identity: string): boolean;
  readonly violations: string[];
}

export function createWorld(options: WorldOptions): World {
  const { platform, capacity } = options;
  const violations: string[] = [];
  const client = createFakeClient({
    clock: platform.clientClock,
    users: options.users,
    reachabilityEnabled: options.isEnabled,
    initialized: options.isInitialized,
    capacity,
    getUserDelayMs: options.getUserDelayMs,
    replayDelayMs: options.replayDelayMs,
  });
  const timeline = createTimeline(platform.now);
  const truth = createTruth(timeline, options.users, options.isEnabled);
  const channel = createChannel(client, timeline, options.replayDelayMs);
  const accounts: KitAccount[] = [];
  const dead = new Set<FakeUser>();
  const failed = new Set<string>();
  const table = new Set<string>();
  const holds: (() => void)[] = [];
  let isEvicting = false;
  let isEnabled: boolean | null = options.isInitialized ? options.isEnabled : null;

  const kitObjects = (): FakeUser[] => accounts.flatMap((account) => [...account.objects]);
  const app = createAppUsers({
    client,
    most: options.appMost,
    table,
    isKitAsking: (identity) => accounts.some(({ isAsking }) => isAsking(identity)),
  });

  client.on("initialized", () => {
    isEnabled = client.reachabilityEnabled;
  });
  client.on("userSubscribed", (user) => {
    if (user !== client.user) table.add(user.identity);
    options.onHolderChange(false);
  });
  client.on("userUnsubscribed", (user) => {
    table.delete(user.identity);
    options.onHolderChange(app.hasLetGo(user));
    const wasLetGo = app.hasLetGo(user) || accounts.some(({ released }) => released.has(user));
    // With the hundred nearly used up the app itself may be one too many; the kit's part is judged when it asks.
    if (!isEvicting && !wasLetGo && options.takenByApp === 0)
      violations.push(`the SDK evicted "${user.identity}"`);
  });

  return {
    client,
    truth,
    channel,
    app,
    get isEnabled() {
      return isEnabled;
    },
    ownListeners: client.listenerCount(),
    openAccount() {
      const account = openKitAccount(
        {
          client,
          table,
          capacity,
          now: platform.now,
          isAppCalling: () => app.isCalling,
          isHeldByAppFirst: app.isFirst,
          onReadFailed: app.onKitReadFailed,
          violation: (message) => void violations.push(`the kit ${message}`),
        },
        options,
      );
      accounts.push(account);
      return account;
    },
    get account() {
      return accounts.at(-1) ?? null;
    },
    leaked: () =>
      accounts.flatMap(({ objects, isLate }) =>
        [...objects].filter(
          (user) =>
            user.isSubscribed &&
            user !== client.user &&
            !app.objects.has(user) &&
            // Never told whom the app holds, a session that is over cannot know either whose a late one is.
            !(options.heldList !== "told" && isLate(user)),
        ),
      ),
    dead,
    remove(identity) {
      if (!truth.now(identity).exists) return;
      for (const user of [...kitObjects(), ...app.objects])
        if (user.identity === identity && user.isSubscribed) dead.add(user);
      truth.remove(identity);
      client.removeUser(identity);
    },
    evict(identity) {
      isEvicting = true;
      try {
        client.evict(identity);
      } catch {
        // Nobody in the SDK's table to evict.
      } finally {
        isEvicting = false;
      }
    },
    hold(identity) {
      holds.push(client.holdGetUser(identity));
    },
    releaseHolds() {
      for (const release of holds.splice(0)) release();
    },
    fail(identity, how) {
      failed.add(identity);
      client.failNextGetUser(identity, how);
    },
    hasFailed: (identity) => failed.has(identity),
    violations,
  };
}
