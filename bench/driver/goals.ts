import type { CandidateName } from "../page/loadCandidate.js";
import { candidateInfo } from "./candidates.js";
import { inspected } from "./measureInspector.js";
import type { StoreMeasurements } from "./measureStores.js";
import { sharedDots } from "./measureTimes.js";
import type { Metric } from "./measurement.js";
import { median } from "./median.js";
import { largestOf, type Plan } from "./plan.js";
import type { Summary } from "./summary.js";

/** What the package set out to reach, and what it reached in this run. */
export interface GoalResult {
  readonly goal: string;
  readonly subject: string;
  readonly atMost: number;
  readonly reached: number;
  readonly unit: string;
  readonly isMet: boolean;
}

interface Goal {
  readonly goal: string;
  readonly subject: string;
  readonly atMost: number;
  readonly unit: string;
  reached(): number | undefined;
}

export function judgeGoals(
  summary: Summary,
  stores: StoreMeasurements,
  inspectorShares: readonly number[],
  plan: Plan,
): readonly GoalResult[] {
  const largest = largestOf(plan);
  const smallest = Math.min(...plan.sizes);

  const ratioGoal = (
    goal: string,
    subject: CandidateName,
    metric: Metric,
    atMost: number,
    to: CandidateName,
  ): Goal => ({
    goal,
    subject: candidateInfo(subject).title,
    atMost,
    unit: `× ${candidateInfo(to).title}`,
    reached: () => summary.ratio(subject, to, metric),
  });

  const growthOf = (subject: CandidateName): number | undefined => {
    const [few, many] = [
      summary.median(subject, `flip.${smallest}`),
      summary.median(subject, `flip.${largest}`),
    ];
    if (few === undefined || many === undefined) return undefined;
    return Math.log(many / few) / Math.log(largest / smallest);
  };

  const heapGoal = (subject: CandidateName, atMost: number): Goal => ({
    goal: "heap per dot beyond React's own span",
    subject: candidateInfo(subject).title,
    atMost,
    unit: "B",
    reached() {
      const own = summary.median(subject, "heapPerDot");
      const limit = summary.median("reactWithoutHooks", "heapPerDot");
      return own === undefined || limit === undefined ? undefined : own - limit;
    },
  });

  const leftGoal = (goal: string, metric: Metric, atMost: number, unit: string): Goal => ({
    goal,
    subject: "PresenceDot",
    atMost,
    unit,
    reached: () => summary.median("presenceDot", metric),
  });

  const goals: readonly Goal[] = [
    ratioGoal("one flip", "presenceDot", `flip.${largest}`, 2.5, "plainDom"),
    ratioGoal("one flip", "packageHook", `flip.${largest}`, 1.05, "keyedEmitter"),
    {
      goal: `growth of a flip from ${smallest} to ${largest} dots (exponent)`,
      subject: "PresenceDot",
      atMost: 0.3,
      unit: "",
      reached: () => growthOf("presenceDot"),
    },
    {
      goal: `growth of a flip from ${smallest} to ${largest} dots (exponent)`,
      subject: "useUserReachability",
      atMost: (growthOf("keyedEmitter") ?? 1) + 0.05,
      unit: "(0.05 more than React's own, the keyed emitter's)",
      reached: () => growthOf("packageHook"),
    },
    ratioGoal("all flip in one task", "presenceDot", "burst.task", 2, "plainDom"),
    ratioGoal("all flip in one task", "packageHook", "burst.task", 1.1, "batchedEmitter"),
    ratioGoal("all flip in microtasks", "presenceDot", "burst.microtasks", 2, "plainDom"),
    ratioGoal("all flip in microtasks", "packageHook", "burst.microtasks", 1.1, "batchedEmitter"),
    ratioGoal(
      `one identity on ${sharedDots} dots, one flip`,
      "presenceDot",
      "flipShared",
      2,
      "plainDom",
    ),
    ...mountGoals(ratioGoal, largest),
    heapGoal("presenceDot", 1000),
    heapGoal("packageHook", 2000),
    ratioGoal("an event that changes nothing shown", "presenceDot", "silentEvent", 1.5, "plainDom"),
    ratioGoal("an event that changes nothing shown", "packageHook", "silentEvent", 1.5, "plainDom"),
    leftGoal("listeners left after unmounting everything", "leftListeners", 0, ""),
    leftGoal("timers left after the linger", "leftTimers", 0, ""),
    leftGoal("heap left per identity once seen", "leftPerIdentity", 250, "B"),
    {
      goal: `main-thread time, open on ${inspected.users} users with ${inspected.flipsPerSecond} flips a second`,
      subject: "the inspector",
      atMost: 0.05,
      unit: "of it",
      reached: () => median(inspectorShares),
    },
    {
      goal: "the scheduler: one mount or unmount, most users wanted",
      subject: "store",
      atMost: 3,
      unit: "× with fewest wanted",
      reached() {
        const costs = Object.values(stores.scheduler).map(median);
        const [few, many] = [costs.at(0), costs.at(-1)];
        return few === undefined || many === undefined ? undefined : many / few;
      },
    },
  ];
  return goals.flatMap(({ reached, ...goal }) => {
    const value = reached();
    return value === undefined ? [] : [{ ...goal, reached: value, isMet: value <= goal.atMost }];
  });
}

function mountGoals(
  ratioGoal: (
    goal: string,
    subject: CandidateName,
    metric: Metric,
    atMost: number,
    to: CandidateName,
  ) => Goal,
  largest: number,
): readonly Goal[] {
  const commit = "mount, to commit and layout";
  const shown = "mount, until every dot shows its value";
  return [
    ratioGoal(commit, "presenceDot", `commit.${largest}`, 1.4, "reactWithoutHooks"),
    ratioGoal(commit, "notifiableBadge", `commit.${largest}`, 3, "reactWithoutHooks"),
    ratioGoal(commit, "packageHook", `commit.${largest}`, 1.6, "reactWithoutHooks"),
    ratioGoal(shown, "presenceDot", `shown.${largest}`, 2, "plainDom"),
    ratioGoal(shown, "packageHook", `shown.${largest}`, 1.1, "batchedEmitter"),
    ratioGoal("unmount", "presenceDot", `unmount.${largest}`, 1.6, "reactWithoutHooks"),
    ratioGoal("unmount", "packageHook", `unmount.${largest}`, 1.6, "reactWithoutHooks"),
  ];
}
