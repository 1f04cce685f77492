import { createAlarm } from "./alarm.js";
import type { Entry } from "./entry.js";
import type { FactRecorder } from "./factRecorder.js";
import { rank } from "./interest.js";
import type { ResolvedSettings } from "./settings.js";
import type { Platform } from "./platform.js";
import { createPriorityQueue } from "./priorityQueue.js";
import type { Scheduler } from "./scheduler.js";
import { deservesBefore } from "./slotOrder.js";
import type { UserReads } from "./userReads.js";

export interface SamplerContext {
  readonly platform: Platform;
  readonly reads: UserReads;
  readonly facts: FactRecorder;
  readonly scheduler: Scheduler;
  settings(): ResolvedSettings;
  canRead(): boolean;
  /** Publishes several changes as one. */
  together(change: () => void): void;
}

/**
 * Reads users who have no slot, one after the other through the reserved one, and lets go of each at once
 * (unsubscribing as soon as `getUser` resolves costs two requests, holding it costs four).
 */
export interface Sampler {
  /** Who waits is only kept while there are not enough slots: otherwise their turn comes at once. */
  setActive(isActive: boolean, entries: Iterable<Entry>): void;
  /** This user began or ceased to wait, or changed rank or age. */
  update(entry: Entry): void;
  /** Looks for something to read: after updates, and when the page is shown or the connection is back. */
  wake(): void;
  end(): void;
}

const firstReadingsPerSecond = 10;
const slowestFactor = 16;
const speedUpAfterMs = 60_000;

export function createSampler(context: SamplerContext): Sampler {
  const { platform, reads, facts, scheduler } = context;
  const unread = createPriorityQueue<Entry>(deservesBefore);
  const aging = createPriorityQueue<Entry>((a, b) => (a.reading?.at ?? 0) < (b.reading?.at ?? 0));
  let lastFirstAt = -Infinity;
  let lastRefreshAt = -Infinity;
  let slowness = 1;
  let throttledAt = 0;
  let isActive = false;
  let isBusy = false;
  let hasEnded = false;
  const alarm = createAlarm(platform, wake);

  function wake(): void {
    alarm.stop();
    const { sampling } = context.settings();
    if (isBusy || sampling === null || !scheduler.canSample) return;
    if (!context.canRead() || platform.page.isHidden()) return;
    const now = platform.now();
    if (slowness > 1 && now >= throttledAt + speedUpAfterMs) {
      slowness /= 2;
      throttledAt = now;
    }
    const firstDue = dueAt(unread.first(), lastFirstAt, firstReadingsPerSecond);
    const refreshDue = dueAt(aging.first(), lastRefreshAt, sampling.perSecond);
    if (firstDue <= now) {
      lastFirstAt = now;
      void sample(unread.first());
    } else if (refreshDue <= now) {
      lastRefreshAt = now;
      void sample(aging.first());
    } else alarm.ringBy(Math.min(firstDue, refreshDue));
  }

  function dueAt(next: Entry | null, lastAt: number, perSecond: number): number {
    return next === null ? Infinity : lastAt + (1000 / perSecond) * slowness;
  }

  async function sample(entry: Entry | null): Promise<void> {
    if (entry === null) return;
    isBusy = true;
    unread.remove(entry);
    aging.remove(entry);
    scheduler.takeForSample(entry);
    const result = await reads.read(entry.identity);
    if ("failure" in result) {
      if (result.failure === "throttled") {
        slowness = Math.min(slowestFactor, slowness * 2);
        throttledAt = platform.now();
      }
      scheduler.returnFromSample(entry, result);
    } else {
      if (!hasEnded) context.together(() => facts.onSampled(entry, result.user));
      if (result.isOurs) await reads.release(result.user);
      scheduler.returnFromSample(entry, null);
    }
    isBusy = false;
    wake();
  }

  function update(entry: Entry): void {
    if (!isActive) return;
    unread.remove(entry);
    aging.remove(entry);
    if (entry.slot !== "waiting") return;
    const maxAgeMs = context.settings().sampling?.maxAgeMs ?? 0;
    // Also who was dropped: two stores that take each other's users for the app's would read them in turn, ten a second.
    const isKnownLately = platform.now() < entry.vouchedUntil + maxAgeMs;
    if (entry.standing === "sampled" || isKnownLately) {
      if (entry.rank < rank.offScreenDot) aging.add(entry);
    } else if (entry.reading === null || entry.rank < rank.offScreenDot) unread.add(entry);
  }

  return {
    setActive(next, entries) {
      isActive = next;
      unread.clear();
      aging.clear();
      for (const entry of entries) update(entry);
    },
    update,
    wake,
    end() {
      hasEnded = true;
      alarm.stop();
    },
  };
}
