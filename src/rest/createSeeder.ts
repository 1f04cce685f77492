import { focusManager, type QueryClient } from "@tanstack/react-query";
import type { KitStore } from "../store/kitStore.js";
import { isKnown } from "./isKnown.js";
import { ReachabilityHttpError } from "./reachabilityHttpError.js";
import type { ReachabilityRest } from "./reachabilityRest.js";
import { userReachabilityQueryOptions } from "./userReachabilityQueryOptions.js";

/** Requests at a time. */
const mostAtATime = 4;
/** Least ms that a request takes its place, however fast the answer: four places make 40 requests per second at most. */
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
  start(identities: readonly string[], refetchInterval: number | false | undefined): () => void;
}

export function createSeeder(
  rest: ReachabilityRest,
  store: KitStore,
  queryClient: QueryClient,
): Seeder {
  const { clock } = store;
  const waiting = new Set<string>();
  const underWay = new Set<string>();
  /** Epoch ms of the last request, also of one that failed. What it brought counts from then: it may be as old. */
  const askedAt = new Map<string, number>();
  let maxAgeMs = freshForMs;
  let isReading = false;
  let pausedUntil = 0;
  let cancelPause = (): void => {};

  const lastAsked = (identity: string): number => askedAt.get(identity) ?? -Infinity;

  async function read(identity: string): Promise<void> {
    const options = userReachabilityQueryOptions(rest, identity);
    try {
      const user = await queryClient.fetchQuery({
        ...options,
        queryFn(context) {
          // Offline, the query client holds requests back, perhaps for longer than a reading counts.
          askedAt.set(identity, clock.now());
          return options.queryFn(context);
        },
        // What the query's cache holds may have been read for somebody who has signed out since.
        staleTime: 0,
        retry: false,
      });
      const { is_online: isOnline, is_notifiable: isNotifiable } = user;
      store.seed({ [identity]: { isOnline, isNotifiable, at: lastAsked(identity) } });
    } catch (error) {
      // The user stays unknown, and the query knows why. Signed out, or too many reads: the others would fail, too.
      const isRefused = error instanceof ReachabilityHttpError && [401, 429].includes(error.status);
      if (!isRefused) return;
      askedAt.delete(identity);
      if (isReading) waiting.add(identity);
      pausedUntil = clock.now() + Math.max(error.retryAfterMs ?? refusedPauseMs, shortestPauseMs);
    }
  }

  /** Reads of those who wait as many as may be read at a time, unless a pause keeps it from that. */
  function goOn(): void {
    cancelPause();
    const now = clock.now();
    for (const identity of waiting) {
      if (underWay.size >= mostAtATime) return;
      if (now < pausedUntil) {
        cancelPause = clock.setTimer(goOn, pausedUntil - now);
        return;
      }
      waiting.delete(identity);
      // It may have come alive while it waited.
      if (isKnown(store.get(identity), lastAsked(identity), now, maxAgeMs)) continue;
      askedAt.set(identity, now);
      underWay.add(identity);
      const end = (): void => {
        cancelLimit();
        underWay.delete(identity);
        goOn();
      };
      const cancelLimit = clock.setTimer(end, answerLimitMs);
      const pace = new Promise<void>((resolve) => clock.setTimer(resolve, paceMs));
      void Promise.all([read(identity), pace]).then(end);
    }
  }

  return {
    start(identities, refetchInterval) {
      const intervalMs = Math.max(0, refetchInterval || 0) || Infinity;
      maxAgeMs = Math.min(freshForMs, intervalMs / 2);

      const stop = () => {
        isReading = false;
        cancelRound();
        cancelPause();
        waiting.clear();
      };
      const startRound = () => {
        stop();
        if (!focusManager.isFocused()) return;
        cancelRound = clock.setTimer(startRound, intervalMs);
        // Then the flags are null over REST, too.
        if (store.enabled() === false) return;
        isReading = true;
        // Those who have waited longest first: in the list's order, its end would never have its turn.
        for (const identity of [...identities].sort((a, b) => lastAsked(a) - lastAsked(b))) {
          const age = clock.now() - lastAsked(identity);
          if (identity !== "" && age >= maxAgeMs) waiting.add(identity);
        }
        goOn();
      };

      const unsubscribe = focusManager.subscribe(startRound);
      // A trial mount, as of Strict Mode, is over by then and has asked for nothing.
      let cancelRound = clock.setTimer(startRound, 0);
      return () => {
        unsubscribe();
        stop();
      };
    },
  };
}
