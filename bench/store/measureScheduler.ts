import { createReachabilityStore } from "react-reachability";
import { createFastClient } from "../page/fastClient.js";
import { nextTask } from "./nextTask.js";

const slots = 100;
const operations = 500;

/** Microseconds for one mount or unmount of a reader when so many users are wanted and a hundred can be subscribed. */
export async function measureScheduler(
  wanted: readonly number[],
  rounds: number,
): Promise<Record<number, number[]>> {
  const results: Record<number, number[]> = {};
  const contestants = [];
  for (const count of wanted) contestants.push({ count, ...(await start(count)) });
  for (let round = 0; round <= rounds; round += 1)
    for (const { count, store, newcomers } of contestants) {
      const started = process.cpuUsage();
      for (const identity of newcomers) {
        const leave = store.subscribeUser(identity, noop);
        await settled();
        leave();
        await settled();
      }
      const { user, system } = process.cpuUsage(started);
      // The first round warms up the code.
      if (round > 0) (results[count] ??= []).push((user + system) / (2 * operations));
    }
  return results;
}

async function start(count: number) {
  const identities = Array.from({ length: count }, (_, index) => `user-${index}@example.com`);
  const newcomers = Array.from({ length: operations }, (_, index) => `newcomer-${index}`);
  const client = createFastClient([...identities, ...newcomers], "nobody");
  const store = createReachabilityStore({ client, maxSubscriptions: slots });
  for (const identity of identities) store.subscribeUser(identity, noop);
  for (let turn = 0; turn < 100; turn += 1) await nextTask();
  return { store, newcomers };
}

/** A promise chain longer than that of a read: microtasks only, so that no timer's cost is measured. */
async function settled(): Promise<void> {
  const microtask = Promise.resolve();
  for (let turn = 0; turn < 30; turn += 1) await microtask;
}

function noop(): void {}
