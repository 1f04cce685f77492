import type { Stage } from "./stage.js";

/** How changes arrive: all in one task, or each in a microtask of its own, as the SDK replays what was missed. */
export type BurstKind = "task" | "microtasks";

/** Ms until the first `count` dots show a change that all of them had at once. */
export async function burst(stage: Stage, kind: BurstKind, count: number): Promise<number> {
  const { client, userOf, untilTrue } = stage;
  const users = Array.from({ length: count }, (_, index) => userOf(index));
  const microtask = Promise.resolve();
  const started = performance.now();
  for (const user of users) {
    client.flip(user);
    if (kind === "microtasks") await microtask;
  }
  await untilTrue([count - 1]);
  const ms = performance.now() - started;
  // Almost always nothing is left to wait for; if there is, it counts.
  const late = await untilTrue(users.keys());
  stage.assertTrue();
  return late === 0 ? ms : performance.now() - started;
}

/** Ms for one event that changes nothing shown, such as another friendly name. */
export async function silentEvent(stage: Stage, count: number): Promise<number> {
  const { client, userOf, hop } = stage;
  const users = Array.from({ length: count }, (_, index) => userOf(index));
  const started = performance.now();
  for (const user of users) client.updateAttributes(user);
  await hop();
  const ms = performance.now() - started;
  stage.assertTrue();
  return ms / count;
}
