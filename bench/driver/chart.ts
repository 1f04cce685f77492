import type { CandidateName } from "../page/loadCandidate.js";
import { candidateInfo } from "./candidates.js";
import { formatNumber, formatTime } from "./formatTime.js";
import type { Metric } from "./measurement.js";
import { largestOf, type Plan } from "./plan.js";
import type { Summary } from "./summary.js";

interface Panel {
  readonly title: string;
  readonly metric: Metric;
  readonly format: (value: number) => string;
}

const shown: readonly CandidateName[] = [
  "plainDom",
  "presenceDot",
  "packageHook",
  "batchedEmitter",
  "keyedEmitter",
  "zustandPerUser",
  "zustandSelectors",
  "reactRedux",
  "jotaiAtoms",
  "valtioProxies",
  "effectPerDot",
];

const width = 860;
const labelWidth = 220;
const valueWidth = 90;
const barHeight = 14;
const rowHeight = 20;
const titleHeight = 34;

/** Bars on a logarithmic scale, readable on light and dark pages alike. */
export function chart(summary: Summary, plan: Plan): string {
  const largest = largestOf(plan);
  const dots = largest.toLocaleString("en-US");
  const panels: readonly Panel[] = [
    { title: `One of ${dots} dots changes`, metric: `flip.${largest}`, format: formatTime },
    {
      title: `All ${dots} change in microtasks, as after reconnecting`,
      metric: "burst.microtasks",
      format: formatTime,
    },
    {
      title: `${dots} dots mount, until each shows its value`,
      metric: `shown.${largest}`,
      format: formatTime,
    },
    {
      title: "Heap per dot",
      metric: "heapPerDot",
      format: (bytes) => `${formatNumber(bytes)} B`,
    },
  ];
  const panelHeight = titleHeight + shown.length * rowHeight + 16;
  const body = panels.map((panel, index) => drawPanel(panel, summary, 8 + index * panelHeight));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${panels.length * panelHeight + 24}" font-family="system-ui, sans-serif" font-size="12" role="img" aria-label="Benchmark: times and memory of react-reachability beside other designs; the numbers are in results.json">
<style>text { fill: #57606a } .title { font-size: 14px; font-weight: 600 } .own { font-weight: 600 } rect { fill: #8c959f } rect.own { fill: #2da44e } @media (prefers-color-scheme: dark) { text { fill: #9da7b1 } }</style>
${body.join("\n")}
<text x="${labelWidth}" y="${panels.length * panelHeight + 16}">Logarithmic scales; shorter is better. ≈: extrapolated from smaller bursts.</text>
</svg>
`;
}

function drawPanel({ title, metric, format }: Panel, summary: Summary, top: number): string {
  const rows = shown.flatMap((name) => {
    const value = summary.median(name, metric);
    return value === undefined ? [] : [{ name, value }];
  });
  const smallest = Math.min(...rows.map(({ value }) => value)) / 1.5;
  const largest = Math.max(...rows.map(({ value }) => value));
  const scale = (width - labelWidth - valueWidth) / Math.log(largest / smallest);
  const bars = rows.map(({ name, value }, index) => {
    const y = top + titleHeight + index * rowHeight;
    const length = (Math.log(value / smallest) * scale).toFixed(1);
    const kind = candidateInfo(name).isOurs === true ? ' class="own"' : "";
    const about = summary.isExtrapolated(name, metric) ? "≈ " : "";
    return [
      `<text x="${labelWidth - 8}" y="${y + 11}" text-anchor="end"${kind}>${candidateInfo(name).title}</text>`,
      `<rect x="${labelWidth}" y="${y}" width="${length}" height="${barHeight}" rx="2"${kind}/>`,
      `<text x="${(labelWidth + Number(length) + 6).toFixed(1)}" y="${y + 11}"${kind}>${about}${format(value)}</text>`,
    ].join("");
  });
  return `<text x="${labelWidth}" y="${top + 20}" class="title">${title}</text>\n${bars.join("\n")}`;
}
