import { isAnswer } from "../client/readFailure.js";
import type { SubscriptionLedger } from "../client/subscriptionLedger.js";
import type { Entry } from "./entry.js";
import { hasReaders } from "./entry.js";
import { rankOf } from "./interest.js";
import { sdkSubscriptionCap, type ResolvedSettings } from "./settings.js";
import { createPriorityQueue } from "./priorityQueue.js";
import type { FactRecorder } from "./factRecorder.js";
import type { SlotCounts } from "./slotCounts.js";
import { deservesBefore, losesBefore } from "./slotOrder.js";
import type { FailedRead, ReadResult, UserReads } from "./userReads.js";

export interface SchedulerContext {
  readonly ledger: SubscriptionLedger;
  readonly reads: UserReads;
  readonly facts: FactRecorder;
  settings(): ResolvedSettings;
  /** The client is initialised, the feature is on, and news reaches us. */
  canRead(): boolean;
  /** This user began or ceased to wait, or waits with another rank. */
  onWaitingChange(entry: Entry): void;
  /** Slots were given out. */
  onPumped(): void;
  /** More users are wanted than there are slots, or no longer. */
  onOverCapChange(isOverCap: boolean): void;
  /** Nobody reads this user, the linger is over and no request of ours is in flight for it. */
  onIdle(entry: Entry): void;
  isLingering(entry: Entry): boolean;
  /** Publishes several changes as one. */
  together(change: () => void): void;
  /** The service answered a request. */
  onAnswer(): void;
}

/** Decides whom the SDK subscribes: never more at once than there are slots, so that the SDK never has to evict. */
export interface Scheduler {
  /** The readers of this user changed. */
  onReadersChange(entry: Entry): void;
  /** The linger is over. */
  onLingerEnd(entry: Entry): void;
  /** The wait after a failed read is over. */
  onBackoffEnd(entry: Entry): void;
  /** The SDK or the app dropped the subscription of somebody who is read. */
  onDropped(entry: Entry): void;
  /** The app subscribed or let go of this user. */
  onHolderChange(entry: Entry): void;
  /** Reading became possible, or the number of slots changed. */
  reconsider(): void;
  /** The reserved slot is given to this waiting user for one reading. */
  takeForSample(entry: Entry): void;
  returnFromSample(entry: Entry, failed: FailedRead | null): void;
  /** Whether the reserved slot is free: not while it is still being cleared, nor where the app left none at all. */
  readonly canSample: boolean;
  counts(): SlotCounts;
  end(): void;
}

/** Reads in flight at once: a burst of mounts must not become a burst of requests. */
const maxConcurrentReads = 10;

export function createScheduler(context: SchedulerContext): Scheduler {
  const { ledger, reads, facts } = context;
  const waiting = createPriorityQueue<Entry>(deservesBefore);
  /** Waiting, too, but they cost no slot: the app holds them. */
  const free = new Set<Entry>();
  const holding = createPriorityQueue<Entry>(losesBefore);
  const reading = new Set<Entry>();
  /** Reads that take no slot, as long as the app holds the user. */
  const borrowing = new Set<Entry>();
  const inFlight = { sampling: 0, releasing: 0 };
  let demand = 0;
  /** Counts the changes of rank: who changed last is wanted most recently. */
  let rankChanges = 0;
  let isOverCap = false;
  let isPumpDue = false;
  let hasEnded = false;

  const limit = (): number =>
    Math.max(
      0,
      Math.min(context.settings().maxSubscriptions, sdkSubscriptionCap - ledger.heldByApp.size),
    );
  /** One slot is kept for sampling while there are not enough, and until the last sample is released. */
  const liveLimit = (): number => {
    const isSampling = isOverCap && context.settings().sampling !== null;
    return limit() - (isSampling || inFlight.sampling > 0 ? 1 : 0);
  };
  const used = (): number => holding.size + reading.size + inFlight.releasing;
  const isForeign = (identity: string): boolean =>
    identity === ledger.selfIdentity || ledger.heldByApp.has(identity);

  function updateDemand(entry: Entry): void {
    const isDemanded = hasReaders(entry) && !isForeign(entry.identity);
    if (isDemanded === entry.isDemanded) return;
    entry.isDemanded = isDemanded;
    demand += isDemanded ? 1 : -1;
  }

  function leaveQueue(entry: Entry): void {
    if (entry.slot === "holding") holding.remove(entry);
    else if (!free.delete(entry)) waiting.remove(entry);
  }

  function moveTo(entry: Entry, slot: Entry["slot"]): void {
    leaveQueue(entry);
    entry.slot = slot;
    if (slot === "waiting") {
      const isFree = isForeign(entry.identity);
      facts.onWaiting(entry, isOverCap && !isFree);
      if (isFree) free.add(entry);
      else waiting.add(entry);
    } else if (slot === "holding") holding.add(entry);
    updateDemand(entry);
    context.onWaitingChange(entry);
  }

  /** Where an entry belongs that has nothing in flight and no subscription. */
  function rest(entry: Entry): void {
    moveTo(entry, hasReaders(entry) ? "waiting" : "none");
    if (entry.slot === "none" && !context.isLingering(entry)) context.onIdle(entry);
    schedulePump();
  }

  function schedulePump(): void {
    if (isPumpDue) return;
    isPumpDue = true;
    // All mounts of one commit are weighed together.
    void Promise.resolve().then(() => {
      isPumpDue = false;
      context.together(pump);
    });
  }

  function pump(): void {
    if (!context.canRead()) return;
    setOverCap(demand > limit());
    const isBusy = (): boolean => reading.size + borrowing.size >= maxConcurrentReads;
    for (const entry of free) {
      if (isBusy()) break;
      void read(entry);
    }
    for (let next = waiting.first(); next !== null; next = waiting.first()) {
      if (isBusy() || used() >= liveLimit()) break;
      void read(next);
    }
    displace();
    context.onPumped();
  }

  /** Takes one slot from whoever deserves it least, if somebody waiting deserves it more; the next after that. */
  function displace(): void {
    const loser = holding.first();
    if (loser === null || inFlight.releasing > 0) return;
    const next = waiting.first();
    const isTooMany = used() > liveLimit();
    const isFull = used() >= liveLimit() && liveLimit() > 0;
    if (isTooMany || (isFull && next !== null && deservesBefore(next, loser))) void release(loser);
  }

  function setOverCap(next: boolean): void {
    if (isOverCap === next) return;
    isOverCap = next;
    context.onOverCapChange(next);
  }

  async function read(entry: Entry): Promise<void> {
    moveTo(entry, "reading");
    (isForeign(entry.identity) ? borrowing : reading).add(entry);
    facts.onReading(entry);
    const result = await reads.read(entry.identity);
    context.together(() => onRead(entry, result));
  }

  function onRead(entry: Entry, result: ReadResult): void {
    const isBorrowing = borrowing.delete(entry);
    reading.delete(entry);
    if (hasEnded) return abandon(result);
    if (!isBorrowing && !("failure" in result && !isAnswer(result.failure))) context.onAnswer();
    if ("failure" in result) return backOff(entry, result);
    entry.user = result.user;
    moveTo(entry, result.isOurs ? "holding" : "borrowed");
    facts.onSubscribed(entry, result.user);
    // Evicted before the promise resolved.
    if (!result.user.isSubscribed) return drop(entry, true);
    if (!hasReaders(entry) && !context.isLingering(entry)) scheduler.onLingerEnd(entry);
    schedulePump();
  }

  function drop(entry: Entry, isEviction: boolean): void {
    ledger.disclaim(entry.identity);
    entry.user = null;
    if (!isEviction) {
      facts.onDropped(entry);
      rest(entry);
    } else if (!facts.onEvicted(entry) && hasReaders(entry)) {
      moveTo(entry, "backoff");
      schedulePump();
    } else rest(entry);
  }

  function backOff(entry: Entry, { failure, error }: FailedRead): void {
    if (!hasReaders(entry) && !context.isLingering(entry)) {
      if (failure === "not-found") facts.dropSeed(entry);
      return rest(entry);
    }
    moveTo(entry, "backoff");
    // Half-open or settling, no answer is the connection's fault, not this user's.
    const isLinkToBlame = !isAnswer(failure) && !context.canRead();
    facts.onFailed(entry, isLinkToBlame ? "disconnected" : failure, error);
    schedulePump();
  }

  async function release(entry: Entry): Promise<void> {
    const { user } = entry;
    if (user === null) return rest(entry);
    moveTo(entry, "releasing");
    facts.onReleased(entry);
    entry.user = null;
    inFlight.releasing += 1;
    await reads.release(user);
    inFlight.releasing -= 1;
    if (!hasEnded) rest(entry);
  }

  function abandon(result: ReadResult): void {
    if ("user" in result && result.isOurs) void reads.release(result.user);
  }

  const scheduler: Scheduler = {
    get canSample() {
      return isOverCap && used() + inFlight.sampling < limit();
    },
    onReadersChange(entry) {
      const next = rankOf(entry);
      if (next === entry.rank && entry.slot !== "none") return;
      leaveQueue(entry);
      entry.rank = next;
      entry.wantedSince = rankChanges += 1;
      const isWaiting = entry.slot === "waiting" || entry.slot === "none";
      if (isWaiting) moveTo(entry, hasReaders(entry) ? "waiting" : "none");
      else {
        if (entry.slot === "holding") holding.add(entry);
        updateDemand(entry);
      }
      schedulePump();
    },
    onLingerEnd(entry) {
      if (entry.slot === "holding") void release(entry);
      else if (entry.slot === "none" || entry.slot === "backoff" || entry.slot === "borrowed") {
        moveTo(entry, "none");
        context.onIdle(entry);
      }
    },
    onBackoffEnd(entry) {
      if (entry.slot === "backoff") rest(entry);
    },
    onDropped: (entry) => drop(entry, entry.slot === "holding"),
    onHolderChange(entry) {
      // The app let go while we read: the subscription will be ours.
      if (!isForeign(entry.identity) && borrowing.delete(entry)) reading.add(entry);
      if (entry.slot === "waiting") moveTo(entry, "waiting");
      else if (entry.slot === "backoff" && isForeign(entry.identity)) rest(entry);
      else updateDemand(entry);
      schedulePump();
    },
    reconsider: schedulePump,
    takeForSample(entry) {
      moveTo(entry, "sampling");
      inFlight.sampling += 1;
    },
    returnFromSample(entry, failed) {
      inFlight.sampling -= 1;
      if (hasEnded) return;
      if (failed === null) rest(entry);
      else backOff(entry, failed);
    },
    counts: () => ({
      limit: limit(),
      live: holding.size,
      reading: reading.size,
      ...inFlight,
      waiting: waiting.size + free.size,
      heldByApp: ledger.heldByApp.size,
    }),
    end() {
      hasEnded = true;
      for (let entry = holding.first(); entry !== null; entry = holding.first()) {
        holding.remove(entry);
        if (entry.user !== null) void reads.release(entry.user);
      }
    },
  };
  return scheduler;
}
