import { createFakeClient } from "react-reachability/testing";
import { expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";

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
