import type { CandidateName } from "../page/loadCandidate.js";
import { candidates } from "./candidates.js";
import type { Measurement, Metric } from "./measurement.js";
import { median } from "./median.js";

/** All rounds of one run, for questions about medians and ratios. */
export interface Summary {
  /** Median over the rounds; undefined where it was not measured. */
  median(name: CandidateName, metric: Metric): number | undefined;
  /** Median of the ratios within each round: what slowed the machine down slowed down both. */
  ratio(name: CandidateName, to: CandidateName, metric: Metric): number | undefined;
  isExtrapolated(name: CandidateName, metric: Metric): boolean;
  /** Smallest and largest of the rounds. */
  range(name: CandidateName, metric: Metric): readonly [number, number] | undefined;
  metricsOf(name: CandidateName): readonly Metric[];
}

export type Rounds = ReadonlyMap<CandidateName, readonly Measurement[]>;

export function summarize(rounds: Rounds): Summary {
  const measured = (name: CandidateName, metric: Metric) =>
    (rounds.get(name) ?? []).map((measurement) => measurement.get(metric));

  const valuesOf = (name: CandidateName, metric: Metric): number[] =>
    measured(name, metric).flatMap((entry) => (entry === undefined ? [] : [entry.value]));

  return {
    median(name, metric) {
      const values = valuesOf(name, metric);
      return values.length === 0 ? undefined : median(values);
    },
    ratio(name, to, metric) {
      const others = measured(to, metric);
      const ratios = measured(name, metric).flatMap((entry, round) => {
        const other = others[round];
        return entry === undefined || other === undefined ? [] : [entry.value / other.value];
      });
      return ratios.length === 0 ? undefined : median(ratios);
    },
    isExtrapolated: (name, metric) =>
      measured(name, metric).some((entry) => entry?.isExtrapolated === true),
    range(name, metric) {
      const values = valuesOf(name, metric);
      return values.length === 0 ? undefined : [Math.min(...values), Math.max(...values)];
    },
    metricsOf: (name) => [
      ...new Set((rounds.get(name) ?? []).flatMap((measurement) => [...measurement.keys()])),
    ],
  };
}

export function measuredCandidates(rounds: Rounds): readonly CandidateName[] {
  return candidates.map(({ name }) => name).filter((name) => rounds.has(name));
}
