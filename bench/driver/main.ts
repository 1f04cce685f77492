import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { chromium } from "playwright";
import { chromiumFlags, findChromium } from "../../scripts/findChromium.mjs";
import type { CandidateName } from "../page/loadCandidate.js";
import { buildPage } from "./buildPage.js";
import { candidates } from "./candidates.js";
import { chart } from "./chart.js";
import { judgeGoals } from "./goals.js";
import { measureHeap } from "./measureHeap.js";
import { measureInspector } from "./measureInspector.js";
import { measureStores } from "./measureStores.js";
import { measureTimes } from "./measureTimes.js";
import type { Measurement } from "./measurement.js";
import { fullPlan, quickPlan, type Plan } from "./plan.js";
import { resultTables } from "./resultTables.js";
import { resultsJson } from "./resultsJson.js";
import { servePage } from "./servePage.js";
import { summarize, type Rounds } from "./summary.js";

const folder = path.join(import.meta.dirname, "..");
const cache = path.join(folder, ".cache");

/**
 * `--quick`: everything once with few dots, to see that it runs. `--only presenceDot,plainDom`: these candidates alone, to see
 * what a change does. Neither is written down.
 */
export async function main(args: readonly string[]): Promise<void> {
  const isQuick = args.includes("--quick");
  const plan = isQuick ? quickPlan : fullPlan;
  const only = args[args.indexOf("--only") + 1]?.split(",");
  const contenders = args.includes("--only")
    ? candidates.filter(({ name }) => only?.includes(name))
    : candidates;
  const { rounds, inspectorShares, browserVersion } = await runInBrowser(plan, contenders);
  say("stores in Node");
  const stores = await measureStores(path.join(cache, "store"), isQuick);

  const summary = summarize(rounds);
  const goals = judgeGoals(summary, stores, inspectorShares, plan);
  const tables = resultTables(rounds, summary, stores, goals, plan);
  process.stdout.write(`\n${tables}\n`);
  if (isQuick || contenders !== candidates) return;
  await writeFile(
    path.join(folder, "results.json"),
    resultsJson({ rounds, stores, inspectorShares }, summary, goals, plan, browserVersion),
  );
  await writeFile(path.join(folder, "results.svg"), chart(summary, plan));
  await writeIntoReadme(tables);
}

async function runInBrowser(
  plan: Plan,
  contenders: typeof candidates,
): Promise<{ rounds: Rounds; inspectorShares: readonly number[]; browserVersion: string }> {
  await buildPage(path.join(cache, "page"));
  const server = await servePage(path.join(cache, "page"));
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumFlags, "--disable-renderer-backgrounding"],
  });
  try {
    const rounds = new Map<CandidateName, Measurement[]>();
    for (let round = 0; round < plan.rounds; round += 1) {
      say(`times, round ${round + 1} of ${plan.rounds}`);
      const times = await measureTimes(browser, server.url, contenders, plan);
      for (const { name, title } of contenders) {
        const withHeap = round < plan.heapRounds;
        if (withHeap) say(`memory, round ${round + 1} of ${plan.heapRounds}: ${title}`);
        const heap = withHeap ? await measureHeap(browser, server.url, name, plan) : [];
        const own = rounds.get(name) ?? [];
        rounds.set(name, [...own, new Map([...(times.get(name) ?? []), ...heap])]);
      }
    }
    say("the inspector");
    const inspectorShares = await measureInspector(browser, server.url, plan);
    return { rounds, inspectorShares, browserVersion: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

async function writeIntoReadme(tables: string): Promise<void> {
  const readme = path.join(folder, "README.md");
  const text = await readFile(readme, "utf8");
  const [begin, end] = ["<!-- results: begin -->", "<!-- results: end -->"];
  const before = text.slice(0, text.indexOf(begin) + begin.length);
  const after = text.slice(text.indexOf(end));
  await writeFile(readme, `${before}\n\n${tables}\n\n${after}`);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
