import type { ReachabilityClient, ReachabilityUser } from "./reachabilityClient.js";

/**
 * Who holds which subscription in the SDK's one table of 100: the kit only releases what it took itself, and never
 * takes so many that the SDK has to evict what the app holds.
 */
export interface SubscriptionLedger {
  /** The signed-in user, who is outside the table and never released. "" before initialisation. */
  readonly selfIdentity: string;
  /** Identities that the app holds. */
  readonly heldByApp: ReadonlySet<string>;
  /** Learns what the app held before the kit came; resolves when that is known. */
  open(): Promise<void>;
  /** The kit is about to ask for this user: a subscription that follows is the kit's. */
  claim(identity: string): void;
  /** The kit no longer asks for or holds this user. */
  disclaim(identity: string): void;
  onSubscribed(user: ReachabilityUser): void;
  onUnsubscribed(user: ReachabilityUser): void;
}

export function createSubscriptionLedger(client: ReachabilityClient): SubscriptionLedger {
  const heldByApp = new Set<string>();
  const claimed = new Set<string>();
  let selfIdentity = "";

  function noteApp(identity: string): void {
    if (identity !== selfIdentity && !claimed.has(identity)) heldByApp.add(identity);
  }

  return {
    get selfIdentity() {
      return selfIdentity;
    },
    heldByApp,
    async open() {
      selfIdentity = client.user.identity;
      for (const user of await client.getSubscribedUsers()) noteApp(user.identity);
    },
    claim(identity) {
      claimed.add(identity);
    },
    disclaim(identity) {
      claimed.delete(identity);
    },
    onSubscribed(user) {
      noteApp(user.identity);
    },
    onUnsubscribed(user) {
      heldByApp.delete(user.identity);
    },
  };
}
