import fc from "fast-check";
import { describe, it } from "vitest";
import { runSchedule } from "./support/runSchedule.js";
import { scheduleConfig } from "./support/scheduleConfig.js";
import { anyStep } from "./support/step.js";

const numRuns = Number(process.env["REACHABILITY_SCHEDULES"] ?? 1000);
const seed = process.env["REACHABILITY_SEED"];

function schedules(slots: fc.Arbitrary<number>) {
  return fc.record({
    config: scheduleConfig(slots),
    steps: fc.array(anyStep(slots), { maxLength: 60, size: "max" }),
    endsAbruptly: fc.boolean(),
  });
}

describe("random schedules", () => {
  it("few slots", { timeout: 3_600_000 }, async () => {
    const slots = fc.integer({ min: 1, max: 5 });
    await fc.assert(
      fc.asyncProperty(schedules(slots), async (schedule) => {
        await new Promise<void>((resolve) => {
          setImmediate(resolve);
        });
        await runSchedule(schedule, 5);
      }),
      { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) },
    );
  });
});
