import type { FakeClient } from "./fakeClient.js";

/** What the app itself keeps, and is therefore no leak. */
export interface HeldByApp {
  /** Users whom the app read by itself. */
  readonly users?: readonly string[];
  /** How many listeners the app itself has on the client. Defaults to 0. */
  readonly listeners?: number;
}

/**
 * Throws a plain `Error` that lists what is left on the client besides its own user and what the app itself holds:
 * subscriptions and listeners. For the end of a test, after everything was unmounted and the linger has passed.
 */
export function expectNoLeakedSubscriptions(
  client: Pick<FakeClient, "subscribedIdentities" | "listenerCount">,
  { users = [], listeners = 0 }: HeldByApp = {},
): void {
  const leakedUsers = client.subscribedIdentities().filter((identity) => !users.includes(identity));
  const leakedListeners = client.listenerCount() - listeners;
  const leaks = [
    ...leakedUsers.map((identity) => `a subscription to "${identity}"`),
    ...(leakedListeners > 0 ? [`${leakedListeners} listener(s) on the client`] : []),
  ];
  if (leaks.length === 0) return;
  throw new Error(
    `react-reachability: the client still has ${leaks.join(", ")}. Unmount everything, let lingerMs pass, and call ` +
      "store.destroy() on stores of your own; pass what the app itself holds as the second argument.",
  );
}
