import type { ReadFailure } from "../client/readFailure.js";
import type { ReachabilityUser } from "../client/reachabilityClient.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import { sameFlags, type Reading } from "../domain/reading.js";
import { backoffMs, type BackoffPolicy } from "./backoff.js";
import { createDeadlines } from "./deadlines.js";
import type { Entry } from "./entry.js";
import type { ResolvedSettings } from "./settings.js";
import type { Platform } from "./platform.js";

export interface FactRecorderContext {
  readonly platform: Platform;
  settings(): ResolvedSettings;
  /** The facts of this user changed. */
  touch(entry: Entry): void;
  report(error: Error): void;
  /** A failed read may be tried again. */
  onBackoffEnd(entry: Entry): void;
  /** Epoch ms until which the client could have contradicted what it last said of this user: now, or when it was lost. */
  newsUntil(entry: Entry): number;
}

/** Writes down what reads and events say of a user, and lets it expire: the only writer of an entry's facts. */
export interface FactRecorder {
  onWaiting(entry: Entry, isOverCap: boolean): void;
  onReading(entry: Entry): void;
  onSubscribed(entry: Entry, user: ReachabilityUser): void;
  onUpdated(entry: Entry, user: ReachabilityUser): void;
  onSampled(entry: Entry, user: ReachabilityUser): void;
  /** We let go of a live user: what was just vouched for stays as a sample. */
  onReleased(entry: Entry): void;
  /** The app dropped the subscription: nothing is vouched for any more. */
  onDropped(entry: Entry): void;
  /** A subscription of ours was dropped. True if it is time to read again, else `onBackoffEnd` follows. */
  onEvicted(entry: Entry): boolean;
  /** The connection is lost: nothing is shown any more, and damping keeps only what is. */
  onHidden(entry: Entry): void;
  onFailed(entry: Entry, failure: ReadFailure, error: unknown): void;
  /** Takes a seed that is newer than what the client vouched for until `vouchedUntil` (epoch ms); says whether it did. */
  onSeeded(entry: Entry, reading: Reading, vouchedUntil: number): boolean;
  dropSeed(entry: Entry): void;
  /** Seeds begin anew, as with another client. */
  forgetSeeds(entry: Entry): void;
  /** The settings changed: what waits by them waits as long as they say now. */
  onSettings(entry: Entry): void;
  forget(entry: Entry): void;
  /** The session is over: what the client said expires with it; seeds stay. */
  endSession(): void;
}

/** A user who does not exist comes to exist with their first connection; others fail for a moment. */
const notFoundPolicy = { firstMs: 5000, maxMs: 300_000 };
const failurePolicy = { firstMs: 1000, maxMs: 60_000 };

/**
 * Evicted again this soon after it was read, a user waits as after a failed read: where the SDK keeps fewer than the kit
 * wants, each read evicts another, whose read evicts the next.
 */
const evictedSoonMs = 10_000;

export function createFactRecorder(context: FactRecorderContext): FactRecorder {
  const { platform, settings, touch } = context;
  const damping = createDeadlines<Entry>(platform, (entry) => {
    entry.isDamped = false;
    touch(entry);
  });
  const sampleExpiry = createDeadlines<Entry>(platform, (entry) =>
    setStanding(entry, "none", entry.vouchedUntil),
  );
  const seedExpiry = createDeadlines<Entry>(platform, (entry) => {
    entry.seed = null;
    touch(entry);
  });
  const backoff = createDeadlines<Entry>(platform, context.onBackoffEnd);

  function setStanding(entry: Entry, standing: Entry["standing"], vouchedUntil: number): void {
    entry.standing = standing;
    entry.vouchedUntil = vouchedUntil;
    sampleExpiry.clear(entry);
    if (standing === "none") undamp(entry);
    touch(entry);
  }

  function undamp(entry: Entry): void {
    entry.isDamped = false;
    damping.clear(entry);
  }

  function record(entry: Entry, user: ReachabilityUser): void {
    const now = platform.now();
    const previous = entry.standing === "none" ? null : entry.reading;
    const { isOnline, isNotifiable } = user;
    if (previous === null || !sameFlags(previous, user)) {
      entry.reading = { isOnline, isNotifiable, at: now };
      damp(entry, previous, now);
      touch(entry);
    }
    entry.absence = "connecting";
    entry.error = null;
    entry.failures = 0;
    backoff.clear(entry);
    dropSeed(entry);
  }

  function damp(entry: Entry, previous: Reading | null, now: number): void {
    const isOnline = entry.reading?.isOnline ?? null;
    if (isOnline !== false) return undamp(entry);
    const { offlineDelayMs } = settings();
    // Damping keeps what is shown. After a gap nothing is, or what was held: the truth, which is old by then, shows at once.
    const { presence, freshness } = entry.value;
    const isShownOnline = presence === "online" && freshness !== "held";
    if (previous?.isOnline !== true || !isShownOnline || offlineDelayMs === 0) return;
    entry.isDamped = true;
    damping.set(entry, now + offlineDelayMs);
  }

  function retryLater(entry: Entry, policy: BackoffPolicy, failures: number): void {
    backoff.set(entry, platform.now() + backoffMs(policy, failures, platform.random));
  }

  function drop(entry: Entry): void {
    entry.absence = "waiting";
    setStanding(entry, "none", context.newsUntil(entry));
  }

  function dropSeed(entry: Entry): void {
    if (entry.seed === null) return;
    entry.seed = null;
    seedExpiry.clear(entry);
    touch(entry);
  }

  function keepAsSample(entry: Entry, at: number): void {
    const { sampling } = settings();
    if (sampling === null || entry.reading === null) return setStanding(entry, "none", at);
    entry.reading = { ...entry.reading, at };
    setStanding(entry, "sampled", at);
    sampleExpiry.set(entry, at + sampling.maxAgeMs);
  }

  return {
    onWaiting(entry, isOverCap) {
      if (entry.absence === "not-found" || entry.absence === "error") return;
      const absence = isOverCap || entry.reading !== null ? "waiting" : "connecting";
      if (entry.absence === absence) return;
      entry.absence = absence;
      touch(entry);
    },
    onReading(entry) {
      if (entry.absence !== "waiting" || entry.reading !== null) return;
      entry.absence = "connecting";
      touch(entry);
    },
    onSubscribed(entry, user) {
      record(entry, user);
      entry.subscribedAt = platform.now();
      setStanding(entry, "subscribed", 0);
    },
    onUpdated(entry, user) {
      if (entry.standing === "subscribed") record(entry, user);
    },
    onSampled(entry, user) {
      record(entry, user);
      keepAsSample(entry, platform.now());
    },
    onReleased(entry) {
      entry.absence = "waiting";
      keepAsSample(entry, context.newsUntil(entry));
    },
    onDropped: drop,
    onEvicted(entry) {
      const now = platform.now();
      drop(entry);
      entry.evictions = now - entry.subscribedAt < evictedSoonMs ? entry.evictions + 1 : 1;
      if (entry.evictions === 1) return true;
      retryLater(entry, failurePolicy, entry.evictions - 1);
      return false;
    },
    onHidden: undamp,
    onFailed(entry, failure, cause) {
      if (failure === "disconnected") return retryLater(entry, failurePolicy, 1);
      entry.failures += 1;
      entry.absence = failure === "not-found" ? "not-found" : "error";
      if (failure === "not-found") {
        // The Service itself says so, and later than whatever was read or handed in before.
        setStanding(entry, "none", entry.vouchedUntil);
        dropSeed(entry);
        entry.missingAt = platform.now();
      }
      entry.error = readError(entry.identity, failure, cause);
      retryLater(entry, failure === "not-found" ? notFoundPolicy : failurePolicy, entry.failures);
      touch(entry);
      if (failure !== "not-found") context.report(entry.error);
    },
    onSeeded(entry, reading, vouchedUntil) {
      const expiresAt = reading.at + settings().seedMaxAgeMs;
      const newest = Math.max(vouchedUntil, entry.missingAt, entry.seed?.at ?? 0);
      // One that is not needed is remembered for as long as the user is: an older one must not come in its place.
      if (reading.at < entry.seededAt) return false;
      entry.seededAt = reading.at;
      if (reading.at <= newest || expiresAt <= platform.now()) return false;
      entry.seed = reading;
      seedExpiry.set(entry, expiresAt);
      return true;
    },
    dropSeed,
    forgetSeeds(entry) {
      dropSeed(entry);
      entry.seededAt = 0;
    },
    onSettings(entry) {
      const { offlineDelayMs, sampling, seedMaxAgeMs } = settings();
      const readAt = entry.reading?.at ?? 0;
      if (entry.isDamped) damping.set(entry, readAt + offlineDelayMs);
      if (entry.standing === "sampled")
        if (sampling === null) setStanding(entry, "none", readAt);
        else sampleExpiry.set(entry, readAt + sampling.maxAgeMs);
      if (entry.seed !== null) seedExpiry.set(entry, entry.seed.at + seedMaxAgeMs);
    },
    forget(entry) {
      for (const deadlines of [damping, sampleExpiry, seedExpiry, backoff]) deadlines.clear(entry);
    },
    endSession() {
      for (const deadlines of [damping, sampleExpiry, backoff]) deadlines.clearAll();
    },
  };
}

function readError(identity: string, failure: ReadFailure, cause: unknown): ReachabilityError {
  if (failure === "not-found")
    return new ReachabilityError(
      "not-found",
      `the Service does not know "${identity}". A user comes to exist with their first connection or through the REST API; the kit looks again, ever more slowly.`,
      { cause },
    );
  const detail = cause instanceof Error ? cause.message : String(cause);
  return new ReachabilityError(
    "read-failed",
    `"${identity}" could not be read (${detail}). The kit tries again by itself.`,
    { cause },
  );
}
