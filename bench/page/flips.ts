import type { Stage } from "./stage.js";

/** Changes quicker than this are timed in groups of this size. */
const quickMs = 0.3;
const groupSize = 64;

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
 * Ms for one change until the dot shows it, one change after the other. Quick changes are timed in groups, because a clock of
 * 5 µs cannot time one; slow ones one by one, with a task in between, in which the browser may draw. The median counts.
 */
export async function flipCost(
  stage: Stage,
  { count, budgetMs, watched }: FlipPlan,
): Promise<number> {
  const idle = await hopCost(stage);
  const until = performance.now() + budgetMs;
  let next = 0;
  const flipNext = async (): Promise<number> => {
    // Strides over the list, so that neither its head nor its tail is favoured.
    next = (next + 7919) % count;
    stage.client.flip(stage.userOf(next));
    return stage.untilTrue([watched ?? next]);
  };
  const flipAlone = async (): Promise<number> => {
    const started = performance.now();
    const hops = await flipNext();
    const elapsed = performance.now() - started;
    await stage.hop();
    return elapsed - hops * idle;
  };
  const flipGroup = async (): Promise<number> => {
    let hops = 0;
    const started = performance.now();
    for (let turn = 0; turn < groupSize; turn += 1) hops += await flipNext();
    const elapsed = performance.now() - started;
    await stage.hop();
    return (elapsed - hops * idle) / groupSize;
  };

  const trials: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) trials.push(await flipAlone());
  const turn = median(trials) < quickMs ? flipGroup : flipAlone;
  const costs: number[] = [];
  while (costs.length < 5 || (performance.now() < until && costs.length < 200))
    costs.push(await turn());
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
