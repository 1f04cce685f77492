import type { Stage } from "./stage.js";

const groupMs = 4;

/** Ms of an empty task, to be taken off what is measured across tasks. */
export async function hopCost({ hop }: Stage): Promise<number> {
  const costs: number[] = [];
  for (let group = 0; group < 20; group += 1) {
    const started = performance.now();
    for (let turn = 0; turn < 50; turn += 1) await hop();
    costs.push((performance.now() - started) / 50);
  }
  return median(costs);
}

export interface FlipPlan {
  /** Among how many dots the changes are spread. */
  readonly count: number;
  readonly budgetMs: number;
  /** The dot that is waited for; the changed one if left out. */
  readonly watched?: number;
}

/**
 * Ms for one change, each in a task of its own, until the dot shows it. Changes are timed in groups, because a clock of 5 µs
 * cannot time one, and the median group counts, so that the frames the browser draws in between do not.
 */
export async function flipCost(
  stage: Stage,
  { count, budgetMs, watched }: FlipPlan,
): Promise<number> {
  const idle = await hopCost(stage);
  const until = performance.now() + budgetMs;
  const costs: number[] = [];
  let size = 1;
  let next = 0;
  while (costs.length < 5 || (performance.now() < until && costs.length < 200)) {
    let hops = 0;
    const started = performance.now();
    for (let turn = 0; turn < size; turn += 1) {
      // Strides over the list, so that neither its head nor its tail is favoured.
      next = (next + 7919) % count;
      stage.client.flip(stage.userOf(next));
      // A task each, even where the dot is right at once.
      await stage.hop();
      hops += 1 + (await stage.untilTrue([watched ?? next]));
    }
    const elapsed = performance.now() - started;
    if (elapsed < groupMs && size < 64 && costs.length < 5) {
      size *= 2;
      continue;
    }
    costs.push((elapsed - hops * idle) / size);
  }
  stage.assertTrue();
  return median(costs);
}

/** Changes one user after the other at an even pace; a late turn makes up for what it missed. */
export function flipSteadily(
  { client, userOf }: Stage,
  { count, perSecond, ms }: { count: number; perSecond: number; ms: number },
): Promise<void> {
  return new Promise((resolve) => {
    const started = performance.now();
    let done = 0;
    const interval = setInterval(() => {
      const elapsed = Math.min(ms, performance.now() - started);
      for (; done < (elapsed / 1000) * perSecond; done += 1) client.flip(userOf(done % count));
      if (elapsed < ms) return;
      clearInterval(interval);
      resolve();
    }, 1000 / perSecond);
  });
}

function median(values: number[]): number {
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
