import { focusManager, type QueryClient } from "@tanstack/react-query";
import type { KitStore } from "../store/kitStore.js";
import { isKnown } from "./isKnown.js";
import { ReachabilityHttpError } from "./reachabilityHttpError.js";
import type { ReachabilityRest } from "./reachabilityRest.js";
import { userReachabilityQueryOptions } from "./userReachabilityQueryOptions.js";

/** Requests at a time. */
const mostWorkers = 4;
/** Least ms from a worker's request to its next, however fast the answer: four make 40 requests per second at most. */
const paceMs = 100;
/** Ms after which a read that is not answered no longer keeps others waiting. */
const answerLimitMs = 30_000;
/** Ms until the next read after one that was refused (signed out, or too many), where the server does not say; and the least. */
const refusedPauseMs = 30_000;
const shortestPauseMs = 1000;
/** Ms for which a seed, wherever it came from, and a request, however it went, spare another. */
const freshForMs = 30_000;

/** Reads users over REST, no faster than the limits allow, and hands the readings to the store. */
export interface Seeder {
  /** Reads a round of these users now, and another every `refetchInterval` ms; never in a hidden page. Returns the undo. */
  start(identities: readonly string[], refetchInterval: number | false): () => void;
}

export function createSeeder(
  rest: ReachabilityRest,
  store: KitStore,
  queryClient: QueryClient,
): Seeder {
  const waiting = new Set<string>();
  /** Epoch ms of the last request, also of one that failed. What it brought counts from then: it may be as old. */
  const askedAt = new Map<string, number>();
  let maxAgeMs = freshForMs;
  let workers = 0;
  let isActive = false;
  let pausedUntil = 0;
  let cancelPause = (): void => {};

  const lastAsked = (identity: string): number => askedAt.get(identity) ?? -Infinity;

  async function read(identity: string): Promise<void> {
    const options = userReachabilityQueryOptions(rest, identity);
    let at = lastAsked(identity);
    try {
      const user = await queryClient.fetchQuery({
        ...options,
        queryFn(context) {
          // Offline, the query client holds requests back, perhaps for longer than a reading counts.
          at = store.clock.now();
          askedAt.set(identity, at);
          return options.queryFn(context);
        },
        // What the query's cache holds may have been read for somebody who has signed out since.
        staleTime: 0,
        retry: false,
      });
      const { is_online: isOnline, is_notifiable: isNotifiable } = user;
      store.seed({ [identity]: { isOnline, isNotifiable, at } });
    } catch (error) {
      // The user stays unknown, and the query knows why. Signed out, or too many reads: the others would fail, too.
      const isRefused = error instanceof ReachabilityHttpError && [401, 429].includes(error.status);
      if (!isRefused || !isActive) return;
      askedAt.delete(identity);
      waiting.add(identity);
      pausedUntil =
        store.clock.now() + Math.max(error.retryAfterMs ?? refusedPauseMs, shortestPauseMs);
      goOn();
    }
  }

  async function readWithin(identity: string): Promise<void> {
    let cancelLimit = (): void => {};
    const limit = new Promise<void>((resolve) => {
      cancelLimit = store.clock.setTimer(resolve, answerLimitMs);
    });
    await Promise.race([read(identity), limit]);
    cancelLimit();
  }

  /** Starts as many workers as there may be, when no pause keeps them from it. */
  function goOn(): void {
    cancelPause();
    const pauseMs = pausedUntil - store.clock.now();
    if (pauseMs > 0) cancelPause = store.clock.setTimer(goOn, pauseMs);
    else for (let count = workers; count < mostWorkers; count += 1) void work();
  }

  async function work(): Promise<void> {
    workers += 1;
    for (const identity of waiting) {
      const now = store.clock.now();
      if (now < pausedUntil) break;
      waiting.delete(identity);
      // It may have come alive while it waited.
      if (isKnown(store.get(identity), lastAsked(identity), now, maxAgeMs)) continue;
      askedAt.set(identity, now);
      const pace = new Promise<void>((resolve) => store.clock.setTimer(resolve, paceMs));
      await Promise.all([readWithin(identity), pace]);
    }
    workers -= 1;
  }

  return {
    start(identities, refetchInterval) {
      let hasEnded = false;
      let cancelTimer = () => {};
      const intervalMs =
        refetchInterval !== false && refetchInterval > 0 ? refetchInterval : Infinity;
      maxAgeMs = Math.min(freshForMs, intervalMs / 2);
      isActive = true;

      const stop = () => {
        cancelTimer();
        cancelPause();
        waiting.clear();
      };
      const startRound = () => {
        if (hasEnded) return;
        stop();
        if (!focusManager.isFocused()) return;
        if (intervalMs < Infinity) cancelTimer = store.clock.setTimer(startRound, intervalMs);
        // Then the flags are null over REST, too.
        if (store.enabled() === false) return;
        // Those who have waited longest first: in the list's order, its end would never have its turn.
        for (const identity of [...identities].sort((a, b) => lastAsked(a) - lastAsked(b) || 0)) {
          const age = store.clock.now() - lastAsked(identity);
          if (identity !== "" && age >= maxAgeMs) waiting.add(identity);
        }
        goOn();
      };

      const unsubscribe = focusManager.subscribe(startRound);
      // A trial mount, as of Strict Mode, is over by then and has asked for nothing.
      void Promise.resolve().then(startRound);
      return () => {
        hasEnded = true;
        isActive = false;
        unsubscribe();
        stop();
      };
    },
  };
}
