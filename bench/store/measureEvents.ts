import { createFastClient, type FastClient, type FastUser } from "../page/fastClient.js";
import { nextTask } from "./nextTask.js";
import { subjects, type Subject } from "./subjects.js";

/** Changes in one measurement; fewer for designs that look at every user for each of them. */
const most = 10_000;
const patienceMs = 400;

/**
 * Nanoseconds from an event to its listener with `userCount` users, each with one listener: `change` of presence, and
 * `silent` where nothing shown changed. Medians over all rounds, stores taking turns.
 */
export async function measureEvents(
  userCount: number,
  rounds: number,
): Promise<Record<string, { change: number[]; silent: number[] }>> {
  const results: Record<string, { change: number[]; silent: number[] }> = {};
  const contestants = Object.entries(subjects).map(([name, subject]) => ({
    name,
    ...start(subject, userCount),
  }));
  for (let turn = 0; turn < 20; turn += 1) await nextTask();
  for (let round = 0; round < rounds; round += 1)
    for (const { name, client, users, heard } of contestants) {
      const result = (results[name] ??= { change: [], silent: [] });
      const change = await timeEach(users, client.flip, heard);
      const silent = await timeEach(users, client.updateAttributes, null);
      // The first rounds warm up the code.
      if (rounds > 5 && round < 3) continue;
      result.change.push(change);
      result.silent.push(silent);
    }
  return results;
}

function start(
  subject: Subject,
  userCount: number,
): { client: FastClient; users: readonly FastUser[]; heard: { count: number } } {
  const client = createFastClient(
    Array.from({ length: userCount }, (_, index) => `user-${index}@example.com`),
  );
  const heard = { count: 0 };
  subject(client, () => (heard.count += 1));
  return { client, users: [...client.users.values()], heard };
}

async function timeEach(
  users: readonly FastUser[],
  emit: (user: FastUser) => void,
  heard: { count: number } | null,
): Promise<number> {
  const before = heard?.count ?? 0;
  const started = process.cpuUsage();
  const until = performance.now() + patienceMs;
  let emitted = 0;
  for (const user of users) {
    emit(user);
    emitted += 1;
    if (emitted === most || (emitted % 100 === 0 && performance.now() > until)) break;
  }
  await nextTask();
  const { user, system } = process.cpuUsage(started);
  if (heard !== null && heard.count - before !== emitted)
    throw new Error(`${heard.count - before} of ${emitted} changes were heard`);
  return ((user + system) * 1000) / emitted;
}
