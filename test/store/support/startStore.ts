import {
  createFakeClient,
  type FakeClient,
  type FakeClientOptions,
} from "react-reachability/testing";
import { createStore } from "../../../src/store/createStore.js";
import type { RestableStore } from "../../../src/store/restableStore.js";
import type { ReachabilityStoreOptions } from "../../../src/store/reachabilityStore.js";
import { createManualPlatform, type ManualPlatform } from "./manualPlatform.js";

export interface StoreUnderTest {
  readonly platform: ManualPlatform;
  readonly client: FakeClient;
  readonly store: RestableStore;
  /** Identities of which getUser was asked so far. */
  reads(): string[];
}

/** A store on a fake client, both on the same standing clock. */
export async function startStore(
  clientOptions: FakeClientOptions = {},
  storeOptions: ReachabilityStoreOptions = {},
): Promise<StoreUnderTest> {
  const platform = createManualPlatform();
  const client = createFakeClient({ clock: platform, replayDelayMs: 120, ...clientOptions });
  const store = createStore({ client, ...storeOptions }, platform);
  store.start();
  await platform.settle();
  return { platform, client, store, reads: () => identitiesRead(client) };
}

/** Identities of which getUser was asked, in order, without the round trips that ask whether anybody answers. */
function identitiesRead(client: FakeClient): string[] {
  return client.log
    .filter(({ kind }) => kind === "asked")
    .map(({ text }) => /^getUser\("(.*)"\)$/.exec(text)?.[1])
    .filter((identity) => identity !== undefined)
    .filter((identity) => !identity.startsWith("react-reachability/"));
}

export const noop = (): void => {};

/** Users u0 to u(n-1), all online. */
export function onlineUsers(count: number): Record<string, { isOnline: boolean }> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`u${index}`, { isOnline: true }]),
  );
}
