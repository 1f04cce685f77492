import { observeClient, readReachabilityEnabled } from "../client/observeClient.js";
import type {
  ClientConnectionError,
  ReachabilityClient,
  ReachabilityUser,
} from "../client/reachabilityClient.js";
import { createSubscriptionLedger } from "../client/subscriptionLedger.js";
import type { ReachabilityConnection } from "../domain/connectionState.js";
import type { SessionFacts } from "../domain/describeReachability.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { Entry } from "./entry.js";
import type { FactRecorder } from "./factRecorder.js";
import { createLinkMonitor } from "./linkMonitor.js";
import type { LinkTimings } from "./linkTimings.js";
import type { ResolvedSettings } from "./settings.js";
import type { Platform } from "./platform.js";
import type { Publisher } from "./publisher.js";
import { createSampler, type Sampler } from "./sampler.js";
import { createScheduler } from "./scheduler.js";
import type { SlotCounts } from "./slotCounts.js";
import { createUserReads } from "./userReads.js";

export interface SessionContext {
  readonly client: ReachabilityClient;
  readonly platform: Platform;
  readonly timings: LinkTimings;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly facts: FactRecorder;
  connection(): ReachabilityConnection;
  setConnection(change: Partial<ReachabilityConnection>): void;
  settings(): ResolvedSettings;
  /** What holds for all users changed. */
  touchAll(): void;
  /** Publishes several changes as one. */
  readonly together: Publisher["together"];
  onEnabled(isEnabled: boolean | null): void;
  onOverCapChange(isOverCap: boolean): void;
  onIdle(entry: Entry): void;
  isLingering(entry: Entry): boolean;
  report(error: unknown): void;
}

/** One client from the moment it is handed in until it is taken away: nothing of it outlives `end`. */
export interface Session {
  readonly facts: SessionFacts;
  onReadersChange(entry: Entry): void;
  onLingerEnd(entry: Entry): void;
  onBackoffEnd(entry: Entry): void;
  onSettings(): void;
  /** Epoch ms until which this session vouches or vouched for the user; Infinity while it still does. */
  vouchedUntil(entry: Entry): number;
  /** The same without the grace: epoch ms until which the client could have contradicted what it said of the user. */
  newsUntil(entry: Entry): number;
  counts(): SlotCounts;
  end(): void;
}

/** Who is subscribed already is known at once; should the client never say, everybody else need not stay unknown. */
const openLimitMs = 10_000;

export function createSession(context: SessionContext): Session {
  const { client, platform, facts, entries } = context;
  const ledger = createSubscriptionLedger(client);
  const reads = createUserReads(client, ledger, context.report);
  let phase: SessionFacts["phase"] = "connecting";
  /** One object until something in it changes: each change of a user asks for it. */
  let known: SessionFacts = { phase, link: "up", linkUntil: 0 };
  let hasEnded = false;
  let roundTrip: Promise<boolean> | null = null;
  let cancelOpenLimit = (): void => {};

  const canRead = (): boolean => !hasEnded && phase === "ready" && monitor.link === "up";

  const monitor = createLinkMonitor({
    ...context,
    probe,
    onLinkChange,
  });

  const scheduler = createScheduler({
    ...context,
    ledger,
    reads,
    canRead,
    onWaitingChange: (entry) => sampler.update(entry),
    onPumped: () => sampler.wake(),
    onOverCapChange(isOverCap) {
      context.onOverCapChange(isOverCap);
      sampler.setActive(isOverCap, entries.values());
      for (const entry of entries.values())
        if (entry.slot === "waiting") facts.onWaiting(entry, isOverCap);
    },
    onAnswer: monitor.onSignOfLife,
  });

  const sampler: Sampler = createSampler({ ...context, reads, scheduler, canRead });

  const stopWatchingPage = platform.page.onVisibilityChange(sampler.wake);

  const stopObserving = observeClient(
    client,
    {
      onInitialized() {
        monitor.onInitialized();
        void open();
      },
      onConnectionState: monitor.onState,
      onConnectionError: (error) => context.setConnection({ error: connectionError(error) }),
      onUserUpdated(user) {
        monitor.onSignOfLife();
        // What was missed arrives change by change, each in a task of its own: only the last of them is true.
        if (!monitor.isSettling) recordFlags(user);
      },
      onOtherUpdate: monitor.onSignOfLife,
      onUserSubscribed(user) {
        ledger.onSubscribed(user);
        onHolderChange(entries.get(user.identity));
      },
      onUserUnsubscribed,
    },
    handle,
  );

  function handle<Payload>(listener: (payload: Payload) => void, payload: Payload): void {
    try {
      context.together(listener, payload);
    } catch (error) {
      context.report(error);
    }
  }

  function recordFlags(user: ReachabilityUser): void {
    const entry = entries.get(user.identity);
    if (entry !== undefined) facts.onUpdated(entry, user);
  }

  async function open(): Promise<void> {
    const isEnabled = readReachabilityEnabled(client);
    const limit = new Promise<void>((resolve) => {
      cancelOpenLimit = platform.setTimer(resolve, openLimitMs);
    });
    try {
      await Promise.race([ledger.open(), limit]);
    } catch (cause) {
      context.report(
        new ReachabilityError(
          "client-error",
          "the client did not tell whom it is subscribed to. The kit goes on, and takes for the app's own whoever was subscribed before it read them.",
          { cause },
        ),
      );
    }
    cancelOpenLimit();
    if (hasEnded) return;
    context.together(() => {
      phase = isEnabled === false ? "disabled" : "ready";
      monitor.open();
      context.onEnabled(isEnabled);
      context.touchAll();
      for (const entry of entries.values()) scheduler.onHolderChange(entry);
      scheduler.reconsider();
    });
  }

  function probe(): Promise<boolean> {
    // The SDK waits longer than the monitor: until it gives up, another request would only join the first.
    return (roundTrip ??= reads.probe().finally(() => (roundTrip = null)));
  }

  function onLinkChange(): void {
    const isUp = monitor.link === "up";
    for (const entry of entries.values()) {
      if (monitor.link === "lost") facts.onHidden(entry);
      if (isUp && entry.user !== null) handle(recordFlags, entry.user);
      // Reads that the lost connection failed are tried again at once, not after their wait.
      if (isUp && entry.error === null) scheduler.onBackoffEnd(entry);
    }
    context.touchAll();
    scheduler.reconsider();
  }

  function onUserUnsubscribed(user: ReachabilityUser): void {
    ledger.onUnsubscribed(user);
    const entry = entries.get(user.identity);
    // Another object for the same user may have been let go while ours is still live.
    if (entry?.user?.isSubscribed === false && user.identity !== ledger.selfIdentity)
      scheduler.onDropped(entry);
    onHolderChange(entry);
  }

  function onHolderChange(entry: Entry | undefined): void {
    if (entry === undefined) scheduler.reconsider();
    else scheduler.onHolderChange(entry);
  }

  function newsUntil(entry: Entry): number {
    if (entry.standing !== "subscribed") return entry.vouchedUntil;
    if (monitor.link === "up") return platform.now();
    return Math.max(monitor.linkUntil, entry.reading?.at ?? 0);
  }

  return {
    get facts() {
      const { link, linkUntil } = monitor;
      const isSame = known.phase === phase && known.link === link && known.linkUntil === linkUntil;
      if (!isSame) known = { phase, link, linkUntil };
      return known;
    },
    onReadersChange: scheduler.onReadersChange,
    onLingerEnd: scheduler.onLingerEnd,
    onBackoffEnd: scheduler.onBackoffEnd,
    onSettings() {
      monitor.onSettings();
      scheduler.reconsider();
    },
    vouchedUntil(entry) {
      const isShown = entry.standing === "subscribed" && monitor.link !== "lost";
      return isShown ? Infinity : newsUntil(entry);
    },
    newsUntil,
    counts: scheduler.counts,
    end() {
      hasEnded = true;
      stopObserving();
      ledger.close();
      stopWatchingPage();
      monitor.stop();
      cancelOpenLimit();
      sampler.end();
      scheduler.end();
    },
  };
}

function connectionError(error: ClientConnectionError): ReachabilityError {
  const code = error.errorCode === undefined ? "" : ` (code ${error.errorCode})`;
  return new ReachabilityError(
    "connection-error",
    `the client reported a connection error: ${error.message}${code}. ${
      error.terminal
        ? "If it stays so, give it a new token, or build a new client."
        : "It tries again by itself."
    }`,
    { cause: error },
  );
}
