/** What one run measures. */
export interface Plan {
  readonly rounds: number;
  /** Numbers of dots, smallest first; most scenarios take the largest. */
  readonly sizes: readonly number[];
  /** Mounts per round at each size, of which the median counts. */
  readonly mountsOf: (size: number) => number;
  /** Turns per round, and how long single changes are timed in each. */
  readonly flipTurns: number;
  readonly flipMs: number;
  readonly burstTurns: number;
  /** A burst that would take longer is measured in part and extrapolated. */
  readonly burstBudgetMs: number;
  /** Rounds in which memory is measured, too: it varies little. */
  readonly heapRounds: number;
  /** How long the inspector is looked at in each round. */
  readonly inspectorMs: number;
}

export const fullPlan: Plan = {
  rounds: 5,
  sizes: [100, 1000, 10_000],
  mountsOf: (size) => (size >= 10_000 ? 3 : size >= 1000 ? 5 : 9),
  flipTurns: 3,
  flipMs: 100,
  burstTurns: 5,
  burstBudgetMs: 1500,
  heapRounds: 3,
  inspectorMs: 5000,
};

/** Whether everything runs; its numbers mean little. */
export const quickPlan: Plan = {
  rounds: 1,
  sizes: [100, 500],
  mountsOf: () => 1,
  flipTurns: 1,
  flipMs: 50,
  burstTurns: 1,
  burstBudgetMs: 500,
  heapRounds: 1,
  inspectorMs: 1000,
};

export function largestOf(plan: Plan): number {
  return Math.max(...plan.sizes);
}
