import type { ReachabilityClient, ReachabilityUser } from "./reachabilityClient.js";

/**
 * Who holds which subscription in the SDK's one table of 100: the kit only releases what it took itself, and never
 * takes so many that the SDK has to evict what the app holds.
 */
export interface SubscriptionLedger {
  /** The signed-in user, who is outside the table and never released. "" before initialisation. */
  readonly selfIdentity: string;
  /** The app's objects, by identity. */
  readonly heldByApp: ReadonlyMap<string, ReachabilityUser>;
  /** Learns what the app held before the kit came; resolves when that is known. */
  open(): Promise<void>;
  /** The kit is about to ask for this user: a subscription that follows is the kit's. */
  claim(identity: string): void;
  /** The kit no longer asks for or holds this user. */
  disclaim(identity: string): void;
  /** The kit's read is back. Whether the subscription is the kit's, to be released by it, or the app's. */
  onRead(user: ReachabilityUser): boolean;
  /** The kit's read failed: a subscription that came meanwhile is the app's. */
  onReadFailed(identity: string): void;
  onSubscribed(user: ReachabilityUser): void;
  onUnsubscribed(user: ReachabilityUser): void;
  /** Nothing more is heard: reads that are still in flight are judged by what was known. */
  close(): void;
}

export function createSubscriptionLedger(client: ReachabilityClient): SubscriptionLedger {
  const heldByApp = new Map<string, ReachabilityUser>();
  /** Whom the kit asks for or holds, with the object that was subscribed since. */
  const claimed = new Map<string, ReachabilityUser | null>();
  let selfIdentity = "";
  let isComplete = false;
  let isClosed = false;

  function noteApp(user: ReachabilityUser): void {
    const { identity } = user;
    if (claimed.has(identity)) claimed.set(identity, user);
    else if (identity !== selfIdentity) heldByApp.set(identity, user);
  }

  function isHeldByApp(user: ReachabilityUser): boolean {
    const held = heldByApp.get(user.identity);
    // Once nothing is heard, another object means that the app let go and that it was we who subscribed.
    if (held !== undefined) return !isClosed || held === user;
    // Without the list of whom the app held before: who was not subscribed while we read had been before.
    return !isComplete && claimed.get(user.identity) === null;
  }

  return {
    get selfIdentity() {
      return selfIdentity;
    },
    heldByApp,
    async open() {
      selfIdentity = client.user.identity;
      // Its own event came before it had a name.
      heldByApp.delete(selfIdentity);
      // Whoever was let go of while the list was on its way is nobody's.
      for (const user of await client.getSubscribedUsers()) if (user.isSubscribed) noteApp(user);
      isComplete = true;
    },
    claim(identity) {
      claimed.set(identity, null);
    },
    disclaim(identity) {
      claimed.delete(identity);
    },
    onRead(user) {
      // Judged now: the app may have let go of the user while we read, and then it is we who subscribed.
      const isApps = user.identity === selfIdentity || isHeldByApp(user);
      if (isApps) {
        claimed.delete(user.identity);
        if (user.isSubscribed) noteApp(user);
      }
      return !isApps;
    },
    onReadFailed(identity) {
      const subscribed = claimed.get(identity);
      claimed.delete(identity);
      if (subscribed?.isSubscribed === true) noteApp(subscribed);
    },
    onSubscribed: noteApp,
    onUnsubscribed(user) {
      heldByApp.delete(user.identity);
    },
    close() {
      isClosed = true;
    },
  };
}
