import { createFakeClient, type FakeClient } from "react-reachability/testing";
import type { ForcedState } from "./forcedStates.js";

/** The people of all stories. */
export const people = ["ada", "bob", "cy", "di"] as const;

const flags = {
  "online-notifiable": { isOnline: true, isNotifiable: true },
  "online-never-registered": { isOnline: true, isNotifiable: null },
  "offline-notifiable": { isOnline: false, isNotifiable: true },
  "offline-unnotifiable": { isOnline: false, isNotifiable: false },
  "not-reported": { isOnline: null, isNotifiable: null },
} as const;

const isFlags = (state: ForcedState): state is keyof typeof flags => state in flags;

/** A fake client in the world that the toolbar asks for; null where there is to be no client. */
export function createForcedClient(state: ForcedState): FakeClient | null {
  if (state === "no-client") return null;
  const shown = isFlags(state) ? flags[state] : flags["online-notifiable"];
  const client = createFakeClient({
    initialized: state !== "connecting",
    reachabilityEnabled: state !== "disabled",
    users:
      state === "not-found" ? {} : Object.fromEntries(people.map((identity) => [identity, shown])),
  });
  if (state === "connection-lost") client.disconnect();
  if (state === "error")
    for (const identity of people)
      // One for each attempt: a failed read is tried again.
      for (let attempt = 0; attempt < 20; attempt += 1) client.failNextGetUser(identity, 500);
  return client;
}
