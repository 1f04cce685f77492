import type { UserReachability } from "../domain/reachability.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { Platform } from "./platform.js";
import type { ReachabilityStore, WhenReachableOptions } from "./reachabilityStore.js";

/** Everybody who waits for somebody to come online. */
export interface ReachableWaits {
  /** Keeps reading one user until they are online, the time is over or the caller gives up. */
  wait(identity: string, options?: WhenReachableOptions): Promise<UserReachability>;
  /** The store rests or ends: so does every wait, also those to come until it begins again. */
  endAll(reason: () => Error): void;
  begin(): void;
}

export function createReachableWaits(
  store: Pick<ReachabilityStore, "get" | "subscribeUser">,
  platform: Platform,
): ReachableWaits {
  const endings = new Set<(reason: Error) => void>();
  let whyOver: (() => Error) | null = null;

  return {
    wait: (identity, { signal, timeoutMs } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(aborted(identity, signal));
        if (whyOver !== null) return reject(whyOver());
        if (!identity) return reject(nobody(identity));
        if (timeoutMs !== undefined && !(typeof timeoutMs === "number" && timeoutMs >= 0))
          return reject(noTime(timeoutMs));
        let cancelTimer = (): void => {};
        const unsubscribe = store.subscribeUser(identity, (value) => check(value));
        endings.add(fail);
        signal?.addEventListener("abort", onAbort);
        if (timeoutMs !== undefined)
          cancelTimer = platform.setTimer(
            () => fail(timedOut(identity, store.get(identity), timeoutMs)),
            timeoutMs,
          );
        check(store.get(identity));

        function finish(): void {
          endings.delete(fail);
          cancelTimer();
          unsubscribe();
          signal?.removeEventListener("abort", onAbort);
        }
        function fail(reason: Error): void {
          finish();
          reject(reason);
        }
        function onAbort(): void {
          fail(aborted(identity, signal));
        }
        function check(value: UserReachability): void {
          // What was waiting to be published is told while we subscribe: it is looked at afterwards. Not by `presence`,
          // which stays online for a moment after the user has gone.
          if (!endings.has(fail) || value.isOnline !== true) return;
          finish();
          resolve(value);
        }
      }),
    endAll(reason) {
      whyOver = reason;
      for (const fail of endings) fail(reason());
    },
    begin() {
      whyOver = null;
    },
  };
}

function nobody(identity: unknown): ReachabilityError {
  return new ReachabilityError(
    "invalid-argument",
    `whenReachable(${JSON.stringify(identity)}) would wait for nobody. Pass an identity.`,
  );
}

function noTime(timeoutMs: number): ReachabilityError {
  return new ReachabilityError(
    "invalid-argument",
    `timeoutMs is ${timeoutMs}, but must be milliseconds, 0 or more. Leave it out to wait without a limit.`,
  );
}

function timedOut(
  identity: string,
  { presence, unknownReason }: UserReachability,
  timeoutMs: number,
): ReachabilityError {
  return new ReachabilityError(
    "timeout",
    `"${identity}" was not online within ${timeoutMs} ms (now: ${unknownReason ?? presence}). Wait longer, or send the message another way.`,
  );
}

function aborted(identity: string, signal: AbortSignal | undefined): ReachabilityError {
  return new ReachabilityError(
    "aborted",
    `waiting for "${identity}" was aborted by the signal that was passed.`,
    { cause: signal?.reason },
  );
}
