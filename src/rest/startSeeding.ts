import type { QueryClient } from "@tanstack/react-query";
import type { SeedReading } from "../domain/reachability.js";
import type { UserResource } from "../domain/userResource.js";
import type { Platform } from "../store/platform.js";
import { ReachabilityHttpError } from "./reachabilityHttpError.js";
import type { ReachabilityRest } from "./reachabilityRest.js";
import type { RequestLimiter } from "./createRequestLimiter.js";
import { userReachabilityQueryOptions } from "./userReachabilityQueryOptions.js";
import { wantsSeed, type SeedableStore } from "./wantsSeed.js";

/** A reading younger than this is not read again, whoever read it. */
const freshForMs = 30_000;

/** What seeding needs of the world around it. */
export interface SeedingContext {
  readonly rest: ReachabilityRest;
  readonly store: SeedableStore;
  readonly queryClient: QueryClient;
  readonly limiter: RequestLimiter;
  readonly platform: Pick<Platform, "now" | "setTimer" | "page">;
  readonly identities: readonly string[];
  /** Ms between the end of one round and the start of the next; false: a round only now and when the page is shown again. */
  readonly refetchInterval: number | false;
}

/** Reads round after round while the page is visible, and hands the readings to the store. Returns the undo. */
export function startSeeding(context: SeedingContext): () => void {
  const { rest, store, queryClient, limiter, platform, refetchInterval } = context;
  const identities = [...new Set(context.identities)].filter((identity) => identity !== "");
  let round: AbortController | null = null;
  let cancelTimer = () => {};

  const wanting = (some: readonly string[]) => {
    const readIdentities = new Set(store.identities());
    return some.filter((identity) => wantsSeed(store, identity, readIdentities));
  };

  function lastReading(identity: string): SeedReading | null {
    const { queryKey } = userReachabilityQueryOptions(rest, identity);
    const state = queryClient.getQueryState<UserResource>(queryKey);
    if (state?.data === undefined || state.isInvalidated) return null;
    const { is_online, is_notifiable } = state.data;
    return { isOnline: is_online, isNotifiable: is_notifiable, at: state.dataUpdatedAt };
  }

  function isDue(identity: string): boolean {
    const reading = lastReading(identity);
    if (reading === null) return true;
    return platform.now() - reading.at >= Math.min(freshForMs, refetchInterval || freshForMs);
  }

  async function seedOne(identity: string, { signal }: AbortController): Promise<void> {
    if (isDue(identity)) {
      await limiter.run(async () => {
        // While it waited its turn it may have come alive, or been read by somebody else.
        if (wanting([identity]).length === 0 || !isDue(identity)) return;
        const options = userReachabilityQueryOptions(rest, identity);
        await queryClient.fetchQuery({ ...options, staleTime: 0 });
      }, signal);
    }
    const reading = lastReading(identity);
    if (reading !== null && !signal.aborted) store.seed({ [identity]: reading });
  }

  async function startRound(): Promise<void> {
    if (round !== null || platform.page.isHidden()) return;
    const current = new AbortController();
    round = current;
    // A trial mount, as of Strict Mode, is over by then and has asked for nothing.
    await Promise.resolve();
    if (current.signal.aborted) return;
    await Promise.all(
      wanting(identities).map((identity) =>
        // A failed read leaves its user unknown; the query and its cache know the error.
        seedOne(identity, current).catch((error: unknown) => {
          if (concernsAllReads(error)) current.abort();
        }),
      ),
    );
    if (round !== current) return;
    round = null;
    if (refetchInterval) cancelTimer = platform.setTimer(() => void startRound(), refetchInterval);
  }

  function stopRound(): void {
    cancelTimer();
    round?.abort();
    round = null;
  }

  const unsubscribe = platform.page.onVisibilityChange(() => {
    stopRound();
    void startRound();
  });
  void startRound();
  return () => {
    unsubscribe();
    stopRound();
  };
}

/** Signed out, or too many reads in spite of having waited: the rest of the round would only be refused, too. */
function concernsAllReads(error: unknown): boolean {
  return error instanceof ReachabilityHttpError && (error.status === 401 || error.status === 429);
}
