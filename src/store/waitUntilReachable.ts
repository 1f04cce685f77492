import type { UserReachability } from "../domain/reachability.js";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { Platform } from "./platform.js";
import type { ReachabilityStore, WhenReachableOptions } from "./reachabilityStore.js";

/** Keeps reading one user until they are online, the time is over or the caller gives up. */
export function waitUntilReachable(
  store: Pick<ReachabilityStore, "get" | "subscribeUser">,
  platform: Platform,
  identity: string,
  { signal, timeoutMs }: WhenReachableOptions = {},
): Promise<UserReachability> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(aborted(identity, signal));
    let cancelTimer = (): void => {};
    const unsubscribe = store.subscribeUser(identity, check);

    function finish(): void {
      cancelTimer();
      unsubscribe();
      signal?.removeEventListener("abort", onAbort);
    }
    function onAbort(): void {
      finish();
      reject(aborted(identity, signal));
    }
    function check(value: UserReachability): void {
      if (value.presence !== "online") return;
      finish();
      resolve(value);
    }

    signal?.addEventListener("abort", onAbort);
    if (timeoutMs !== undefined)
      cancelTimer = platform.setTimer(() => {
        const { presence, unknownReason } = store.get(identity);
        finish();
        reject(
          new ReachabilityError(
            "timeout",
            `"${identity}" was not online within ${timeoutMs} ms (now: ${unknownReason ?? presence}). Wait longer, or send the message another way.`,
          ),
        );
      }, timeoutMs);
    check(store.get(identity));
  });
}

function aborted(identity: string, signal: AbortSignal | undefined): ReachabilityError {
  return new ReachabilityError(
    "aborted",
    `waiting for "${identity}" was aborted by the signal that was passed.`,
    { cause: signal?.reason },
  );
}
