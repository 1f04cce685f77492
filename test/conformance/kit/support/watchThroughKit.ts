import type { UserReachability } from "react-reachability";
import { onTestFinished } from "vitest";
import { createBrowserPlatform } from "../../../../src/react/browserPlatform.js";
import { createStore } from "../../../../src/store/createStore.js";
import { defaultLinkTimings, type LinkTimings } from "../../../../src/store/linkTimings.js";
import type {
  ReachabilityStore,
  ReachabilityStoreOptions,
} from "../../../../src/store/reachabilityStore.js";
import type { ConformingClient } from "../../support/conformingClient.js";

/** The kit's store on a world's client, as a scenario looks at it. */
export interface KitWatch {
  readonly store: ReachabilityStore;
  /** Reads these users, as a mounted component would; returns the undo. */
  watch(...identities: string[]): () => void;
  /** Every value of this user published since watching began, as `presence freshness-or-reason`. */
  seen(identity: string): string[];
  /** Resolves with the user's value as soon as it matches. */
  until(identity: string, matches: (value: UserReachability) => boolean): Promise<UserReachability>;
  /** Resolves when the own connection matches. */
  untilConnection(matches: (status: string, isStale: boolean) => boolean): Promise<void>;
}

export interface KitOptions extends ReachabilityStoreOptions {
  readonly timings?: Partial<LinkTimings>;
}

/** No damping and no linger unless a scenario is about them. */
const plainTimes = { offlineDelayMs: 0, lingerMs: 0, staleAfterMs: 5000 };

export function watchThroughKit(
  client: ConformingClient,
  { timings, ...options }: KitOptions = {},
): KitWatch {
  const store = createStore(
    { client, ...plainTimes, ...options },
    { ...createBrowserPlatform(), hintDisabled: () => {} },
    { ...defaultLinkTimings, ...timings },
  );
  store.start();
  onTestFinished(() => store.destroy());
  const seen = new Map<string, string[]>();

  return {
    store,
    watch(...identities) {
      const undos = identities.map((identity) => {
        const values: string[] = [];
        seen.set(identity, values);
        return store.subscribeUser(identity, (value) =>
          values.push(`${value.presence} ${value.unknownReason ?? value.freshness}`),
        );
      });
      return () => {
        for (const undo of undos) undo();
      };
    },
    seen: (identity) => seen.get(identity) ?? [],
    until(identity, matches) {
      return new Promise((resolve) => {
        const undo = store.subscribeUser(identity, check);
        function check(value: UserReachability): void {
          if (!matches(value)) return;
          // The scenario's own watch keeps the subscription; this one only waited.
          queueMicrotask(() => undo());
          resolve(value);
        }
        check(store.get(identity));
      });
    },
    untilConnection(matches) {
      return new Promise((resolve) => {
        const undo = store.subscribeConnection(check);
        function check(): void {
          const { status, isStale } = store.connection();
          if (!matches(status, isStale)) return;
          queueMicrotask(() => undo());
          resolve();
        }
        check();
      });
    },
  };
}

export const isOnline = ({ presence }: UserReachability): boolean => presence === "online";
export const isOffline = ({ presence }: UserReachability): boolean => presence === "offline";
export const isLive = ({ freshness }: UserReachability): boolean => freshness === "live";
export const isUnknownFor =
  (reason: string) =>
  ({ unknownReason }: UserReachability): boolean =>
    unknownReason === reason;
