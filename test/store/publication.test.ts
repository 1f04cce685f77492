import { createFakeClient } from "react-reachability/testing";
import { expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { startStore } from "./support/startStore.js";

it("tells one reader after the other, also where publications start at once and readers ask for summaries", async () => {
  const platform = createManualPlatform();
  const client = createFakeClient({ clock: platform, reachabilityEnabled: false });
  const store = createStore({ client }, { ...platform, afterBurst: (callback) => callback() });
  const identities = Array.from({ length: 10_000 }, (_, index) => `u${index}`);
  let depth = 0;
  let deepest = 0;
  const told: (string | null)[] = [];
  const summarize = (): void => void told.push("summary");
  for (const identity of identities)
    store.subscribeUser(identity, (value) => {
      if (value.unknownReason !== "disabled") return;
      depth += 1;
      deepest = Math.max(deepest, depth);
      told.push(value.identity);
      store.afterPublication(summarize);
      depth -= 1;
    });

  store.start();
  await platform.settle();

  expect(deepest).toBe(1);
  expect(told).toEqual([...identities, "summary"]);
  store.destroy();
});

it.each(["setClient", "destroy"] as const)(
  "tells every reader the last word, also where one of them calls %s while being told",
  async (call) => {
    const { platform, client, store } = await startStore(
      { replayDelayMs: 0, users: { bob: { isOnline: true } } },
      { offlineDelayMs: 0 },
    );
    const heard: string[] = [];
    store.subscribeUser("bob", ({ presence }) => {
      if (presence !== "offline") return;
      if (call === "setClient") store.setClient(null);
      else store.destroy();
    });
    store.subscribeUser("bob", ({ presence }, previous) =>
      heard.push(`${previous.presence} → ${presence}`),
    );
    await platform.advance(1000);
    heard.length = 0;
    client.setUser("bob", { isOnline: false });
    await platform.advance(3000);
    expect(heard).toEqual(["online → offline", "offline → unknown"]);
    expect(store.get("bob").presence).toBe("unknown");
  },
);

it("tells who subscribes anew while being told of the next change, not of this one for ever", async () => {
  const { platform, client, store } = await startStore(
    { replayDelayMs: 0, users: { bob: { isOnline: true } } },
    { offlineDelayMs: 0 },
  );
  const told: string[] = [];
  store.subscribeUser("bob", () => {});
  const subscribeOnce = (): void => {
    const unsubscribe = store.subscribeUser("bob", ({ presence }) => {
      unsubscribe();
      if (told.push(presence) < 100) subscribeOnce();
    });
  };
  await platform.settle();
  subscribeOnce();
  for (const isOnline of [false, true]) {
    client.setUser("bob", { isOnline });
    await platform.settle();
  }
  expect(told).toEqual(["offline", "online"]);
});

it("tells a change to whoever takes over from another reader in the same task", async () => {
  const { platform, client, store } = await startStore(
    { replayDelayMs: 0, users: { bob: { isOnline: true } } },
    { offlineDelayMs: 0 },
  );
  const told: string[] = [];
  const follow = () => store.subscribeUser("bob", ({ presence }) => told.push(presence));
  const leave = follow();
  await platform.settle();
  told.length = 0;
  client.setUser("bob", { isOnline: false });
  leave();
  follow();
  await platform.settle();
  expect(told).toEqual(["offline"]);
});
