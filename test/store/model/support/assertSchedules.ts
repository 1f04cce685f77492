import fc from "fast-check";
import { runSchedule, type Schedule } from "./runSchedule.js";
import { scheduleConfig } from "./scheduleConfig.js";
import { anyStep } from "./step.js";

/** As many as a run of all tests has time for; more by the environment, with another seed each time if so wished. */
const defaultRuns = 2500;
const defaultSeed = 20_261_122;

/**
 * Lets random schedules happen and shrinks the first that goes wrong. fast-check prints its seed and path.
 *
 * `REACHABILITY_SCHEDULES` says how many, `REACHABILITY_SEED` which (a number, or `random`), and `REACHABILITY_PATH` leads
 * straight to one that failed.
 */
export async function assertSchedules(slots: {
  readonly min: number;
  readonly max: number;
}): Promise<void> {
  const { REACHABILITY_SCHEDULES, REACHABILITY_SEED, REACHABILITY_PATH } = process.env;
  const counts = fc.integer(slots);
  const schedules: fc.Arbitrary<Schedule> = fc.record({
    config: scheduleConfig(counts),
    steps: fc.array(anyStep(counts), { maxLength: 60, size: "max" }),
    endsAbruptly: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(schedules, async (schedule) => {
      // A turn of the event loop, so that the test runner hears of us.
      await new Promise<void>((resolve) => {
        setImmediate(resolve);
      });
      await runSchedule(schedule, slots.max);
    }),
    {
      numRuns: Number(REACHABILITY_SCHEDULES ?? defaultRuns),
      ...(REACHABILITY_SEED === "random" ? {} : { seed: Number(REACHABILITY_SEED ?? defaultSeed) }),
      ...(REACHABILITY_PATH === undefined ? {} : { path: REACHABILITY_PATH }),
    },
  );
}
