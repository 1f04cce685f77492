import type { UserReachability } from "../../../../src/domain/reachability.js";
import { sameReachability } from "../../../../src/domain/sameReachability.js";
import { shownProblems } from "./shownProblems.js";
import type { Simulation } from "./simulation.js";

/** Every value that a reader is told must be honest at that moment, and worth telling. */
export function checkPublication(
  simulation: Simulation,
  previous: UserReachability,
  value: UserReachability,
): void {
  const problems = shownProblems(simulation, value);
  const isDamped = value.presence === "online" && value.isOnline === false;
  if (isDamped && previous.presence !== "online")
    problems.push("shown online by damping, which keeps only what is shown");
  if (sameReachability(previous, value)) problems.push("published though nothing changed");
  if (
    value.changedAt !== previous.changedAt &&
    value.presence === previous.presence &&
    value.changedAt !== null
  )
    problems.push("a change though presence is the same");
  for (const problem of problems)
    simulation.violations.push(
      `"${value.identity}" was told: ${problem} (${JSON.stringify(value)})`,
    );
}
