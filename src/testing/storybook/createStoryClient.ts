import { createFakeClient } from "../createFakeClient.js";
import type { FakeClient } from "../fakeClient.js";
import type { FakeClientOptions } from "../fakeClientOptions.js";
import type { ReachabilityStoryState } from "./reachabilityStoryStates.js";

const flags = new Map([
  ["online-notifiable", { isOnline: true, isNotifiable: true }],
  ["online-never-registered", { isOnline: true, isNotifiable: null }],
  ["offline-notifiable", { isOnline: false, isNotifiable: true }],
  ["offline-unnotifiable", { isOnline: false, isNotifiable: false }],
  ["not-reported", { isOnline: null, isNotifiable: null }],
] as const);

/** Subscriptions that the SDK has besides the client's own user's. */
const allSlots = 100;

/**
 * A fake client in whose world everybody is in the given state, whoever the story asks for but the client's own user; null
 * for no client. Resolves `ready` once the state holds.
 */
export function createStoryClient(
  state: ReachabilityStoryState,
  options: FakeClientOptions,
): { readonly client: FakeClient | null; readonly ready: Promise<unknown> | null } {
  if (state === "no-client") return { client: null, ready: null };
  const client = createFakeClient({
    ...options,
    // A chosen state decides, whatever the story's parameters say of these.
    ...(state === "as-given"
      ? {}
      : { initialized: state !== "connecting", reachabilityEnabled: state !== "disabled" }),
    ...(state === "waiting" ? { capacity: allSlots } : {}),
    ...(state === "not-found" ? { users: {} } : {}),
  });
  if (state === "connection-lost") client.disconnect();
  if (state === "waiting") return { client, ready: takeAllSlots(client) };
  const forced = [...flags].find(([name]) => name === state)?.[1];
  if (forced !== undefined) {
    const seen = new Set<string>();
    beforeEachRead(client, (identity) => {
      if (!seen.has(identity)) client.setUser(identity, forced);
      seen.add(identity);
    });
  }
  if (state === "error")
    beforeEachRead(client, (identity) => client.failNextGetUser(identity, 500));
  return { client, ready: null };
}

/** What the app itself holds, the kit leaves alone: nothing is left for anybody whom the story shows. */
function takeAllSlots(client: FakeClient): Promise<unknown> {
  const others = Array.from({ length: allSlots }, (_, index) => `somebody-else-${index}`);
  for (const identity of others) client.setUser(identity, {});
  return Promise.all(others.map((identity) => client.getUser(identity)));
}

function beforeEachRead(client: FakeClient, prepare: (identity: string) => void): void {
  const { getUser } = client;
  Object.assign(client, {
    getUser(identity: string) {
      if (identity !== client.user.identity) prepare(identity);
      return getUser(identity);
    },
  });
}
