import { cpus } from "node:os";
import { version as reactVersion } from "react";
import { candidateInfo } from "./candidates.js";
import type { GoalResult } from "./goals.js";
import type { StoreMeasurements } from "./measureStores.js";
import { median } from "./median.js";
import type { Plan } from "./plan.js";
import { measuredCandidates, type Rounds, type Summary } from "./summary.js";

interface Measured {
  readonly rounds: Rounds;
  readonly stores: StoreMeasurements;
  readonly inspectorShares: readonly number[];
}

/** A run as a record: where it was made, and every median with its range. */
export function resultsJson(
  { rounds, stores, inspectorShares }: Measured,
  summary: Summary,
  goals: readonly GoalResult[],
  plan: Plan,
  browserVersion: string,
): string {
  const record = {
    environment: {
      date: new Date().toISOString().slice(0, 10),
      cpu: cpus()[0]?.model ?? "unknown",
      cores: cpus().length,
      chromium: browserVersion,
      node: process.version,
      react: reactVersion,
      rounds: plan.rounds,
    },
    candidates: Object.fromEntries(
      measuredCandidates(rounds).map((name) => [
        candidateInfo(name).title,
        Object.fromEntries(
          summary.metricsOf(name).map((metric) => {
            const [min, max] = summary.range(name, metric) ?? [];
            const isExtrapolated = summary.isExtrapolated(name, metric) || undefined;
            return [metric, { median: summary.median(name, metric), min, max, isExtrapolated }];
          }),
        ),
      ]),
    ),
    stores: {
      events: Object.fromEntries(
        Object.entries(stores.events).map(([name, { change, silent }]) => [
          name,
          { changeNs: median(change), silentNs: median(silent) },
        ]),
      ),
      schedulerUs: Object.fromEntries(
        Object.entries(stores.scheduler).map(([wanted, costs]) => [wanted, median(costs)]),
      ),
    },
    inspectorShare: {
      median: median(inspectorShares),
      min: Math.min(...inspectorShares),
      max: Math.max(...inspectorShares),
    },
    goals,
  };
  // Five digits are more than any of these measurements is good for.
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === "number" ? Number(value.toPrecision(5)) : value;
  return `${JSON.stringify(record, rounded, 2)}\n`;
}
