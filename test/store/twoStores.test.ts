import { createFakeClient } from "react-reachability/testing";
import { expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, onlineUsers } from "./support/startStore.js";

it("two stores that share one client and more users than it holds ask about no more than their refreshes", async () => {
  const platform = createManualPlatform();
  const client = createFakeClient({ clock: platform, users: onlineUsers(100), getUserDelayMs: 50 });
  const stores = [createStore({ client }, platform), createStore({ client }, platform)];
  for (const store of stores) {
    store.start();
    for (const identity of Object.keys(onlineUsers(100))) store.subscribeUser(identity, noop);
  }
  const minute = async (): Promise<number> => {
    const before = client.log.length;
    for (let second = 0; second < 60; second += 1) await platform.advance(1000);
    return client.log.slice(before).filter(({ text }) => text.startsWith("getUser(")).length;
  };

  await minute();
  // One refresh a second each, another for who was let go of in it, and the probes.
  expect(await minute()).toBeLessThan(5 * 60);

  for (const store of stores) store.destroy();
  await platform.advance(0);
  expect(client.subscribedIdentities()).toEqual([]);
});
