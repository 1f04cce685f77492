import { expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";

it("tells one reader after the other, also where publications start at once and readers ask for summaries", () => {
  const platform = createManualPlatform();
  const store = createStore({}, { ...platform, afterTask: (callback) => callback() });
  const identities = Array.from({ length: 10_000 }, (_, index) => `u${index}`);
  let depth = 0;
  let deepest = 0;
  const told: string[] = [];
  const summarize = (): void => void told.push("summary");
  for (const identity of identities)
    store.subscribeUser(identity, ({ identity: changed }) => {
      depth += 1;
      deepest = Math.max(deepest, depth);
      told.push(changed);
      store.afterPublication(summarize);
      depth -= 1;
    });

  const reading = { isOnline: true, isNotifiable: true, at: platform.now() };
  store.seed(Object.fromEntries(identities.map((identity) => [identity, reading])));

  expect(deepest).toBe(1);
  expect(told).toEqual([...identities, "summary"]);
});
