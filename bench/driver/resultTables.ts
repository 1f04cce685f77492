import { candidateInfo } from "./candidates.js";
import { formatNumber, formatTime } from "./formatTime.js";
import type { GoalResult } from "./goals.js";
import type { StoreMeasurements } from "./measureStores.js";
import { sharedDots } from "./measureTimes.js";
import type { Metric } from "./measurement.js";
import { median } from "./median.js";
import { largestOf, type Plan } from "./plan.js";
import { measuredCandidates, type Rounds, type Summary } from "./summary.js";

/** The tables of a run as Markdown, which reads in a terminal as well as in the README. */
export function resultTables(
  rounds: Rounds,
  summary: Summary,
  stores: StoreMeasurements,
  goals: readonly GoalResult[],
  plan: Plan,
): string {
  const largest = largestOf(plan);
  const columns: readonly (readonly [title: string, metric: Metric, bytes?: true])[] = [
    ["mount", `commit.${largest}`],
    ["mount, values shown", `shown.${largest}`],
    ["unmount", `unmount.${largest}`],
    ["one flip", `flip.${largest}`],
    ["all in one task", "burst.task"],
    ["all in microtasks", "burst.microtasks"],
    [`one user on ${sharedDots} dots`, "flipShared"],
    ["silent event", "silentEvent"],
    ["heap per dot", "heapPerDot", true],
  ];
  const candidateRows = measuredCandidates(rounds).map((name) => [
    candidateInfo(name).title,
    ...columns.map(([, metric, isBytes]) => {
      const value = summary.median(name, metric);
      if (value === undefined) return "";
      const about = summary.isExtrapolated(name, metric) ? "≈ " : "";
      return `${about}${isBytes === true ? `${formatNumber(value)} B` : formatTime(value)}`;
    }),
  ]);
  const ns = (values: readonly number[]): string => formatTime(median(values) / 1e6);
  return [
    `Medians of ${plan.rounds} rounds with ${largest.toLocaleString("en-US")} dots as flat siblings (≈: extrapolated from smaller bursts).`,
    table(["", ...columns.map(([title]) => title)], candidateRows),
    `The stores alone, in Node, with a listener for each of ${largest.toLocaleString("en-US")} users:`,
    table(
      ["", "change", "silent event"],
      Object.entries(stores.events).map(([name, { change, silent }]) => [
        name,
        ns(change),
        ns(silent),
      ]),
    ),
    "The scheduler, with 100 slots: one mount or unmount",
    table(
      ["users wanted", "time"],
      Object.entries(stores.scheduler).map(([wanted, costs]) => [
        Number(wanted).toLocaleString("en-US"),
        formatTime(median(costs) / 1000),
      ]),
    ),
    "Goals:",
    table(
      ["goal", "of", "at most", "reached", ""],
      goals.map(({ goal, subject, atMost, reached, unit, isMet }) => [
        goal,
        subject,
        `${Number(atMost.toFixed(2)).toLocaleString("en-US")} ${unit}`.trim(),
        unit === "B" || atMost === 0 ? formatNumber(reached) : reached.toFixed(2),
        isMet ? "✓" : "✗",
      ]),
    ),
  ].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, column) => (cells[column] ?? "").padEnd(width)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
