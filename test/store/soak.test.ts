import { expect, it } from "vitest";
import { noop, startStore } from "./support/startStore.js";

const identities = Array.from({ length: 500 }, (_, index) => `u${index}`);
const heldByApp = ["u3", "u77", "u499"];
const stepMs = 500;
const dampingMs = 2000;
/** What a change may take to be known while the connection works. */
const delayMs = 1000;

/** A generator of numbers below a limit, the same in each run. */
function createDice(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % limit;
  };
}

it("tells no lie as live in five minutes of 500 users, five flips a second and drops in between", async () => {
  const users = Object.fromEntries(identities.map((identity) => [identity, { isOnline: true }]));
  const { store, platform, client } = await startStore({ users }, { client: null });
  for (const identity of heldByApp) await client.getUser(identity);
  store.setClient(client);
  await platform.settle();
  const undos = identities.map((identity) => store.subscribeUser(identity, noop, { kind: "list" }));

  const dice = createDice(20_261_122);
  const truth = new Map(identities.map((identity) => [identity, { isOnline: true, since: 0 }]));
  const knownInFirstMinute = new Set<string>();
  const lies: string[] = [];
  let connectedSince = platform.now();
  let isConnected = true;
  let flipsDue = 0;
  let checked = 0;

  for (let elapsed = 0; elapsed < 300_000; elapsed += stepMs) {
    if (elapsed > 60_000 && elapsed % 40_000 === 0) {
      client.disconnect();
      isConnected = false;
    } else if (!isConnected && elapsed % 40_000 === 8000) {
      client.reconnect();
      isConnected = true;
      connectedSince = platform.now();
    }
    for (flipsDue += 2.5; flipsDue >= 1; flipsDue -= 1) {
      const identity = `u${dice(500)}`;
      const isOnline = truth.get(identity)?.isOnline === false;
      truth.set(identity, { isOnline, since: platform.now() });
      client.setUser(identity, { isOnline });
    }
    await platform.advance(stepMs);

    expect(store.budget().used).toBeLessThanOrEqual(90);
    expect(client.subscribedIdentities().length).toBeLessThanOrEqual(100);
    const hasSettled = isConnected && platform.now() - connectedSince > delayMs;
    for (const identity of identities) {
      const { freshness, isOnline, presence } = store.get(identity);
      if (presence !== "unknown" && elapsed < 60_000) knownInFirstMinute.add(identity);
      const fact = truth.get(identity);
      if (freshness !== "live" || !hasSettled || fact === undefined) continue;
      const age = platform.now() - fact.since;
      const shown = fact.isOnline ? "online" : "offline";
      checked += 1;
      if (age > delayMs && isOnline !== fact.isOnline) lies.push(`${identity} is not ${shown}`);
      if (age > delayMs + dampingMs && presence !== shown)
        lies.push(`${identity} shows ${presence}`);
    }
    for (const identity of heldByApp) expect(client.subscribedIdentities()).toContain(identity);
  }
  expect(lies).toEqual([]);
  expect(checked).toBeGreaterThan(20_000);
  expect(knownInFirstMinute.size).toBe(500);

  for (const undo of undos) undo();
  await platform.advance(10_000);
  expect(new Set(client.subscribedIdentities())).toEqual(new Set(heldByApp));
});
