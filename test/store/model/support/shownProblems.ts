import type { UserReachability } from "../../../../src/domain/reachability.js";
import { dampingProblems } from "./dampingProblems.js";
import { honestyProblems } from "./honestyProblems.js";
import type { Simulation } from "./simulation.js";
import { valueProblems } from "./valueProblems.js";

/** Everything that is wrong with a value that is being shown right now. */
export function shownProblems(simulation: Simulation, value: UserReachability): string[] {
  return [
    ...valueProblems(value, simulation.platform.now()),
    ...honestyProblems(simulation, value),
    ...dampingProblems(simulation, value),
  ];
}
