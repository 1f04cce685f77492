import type { Browser, Page } from "playwright";
import type { BurstKind } from "../page/bursts.js";
import type { CandidateName } from "../page/loadCandidate.js";
import { candidateInfo } from "./candidates.js";
import type { Measurement, Metric } from "./measurement.js";
import { median } from "./median.js";
import { openPage } from "./openPage.js";
import { largestOf, type Plan } from "./plan.js";

export const sharedDots = 200;

/** All that is timed of one candidate in one round, in a fresh page with warmed-up code. */
export async function measureTimes(
  browser: Browser,
  url: string,
  name: CandidateName,
  plan: Plan,
): Promise<Measurement> {
  const { page, close } = await openPage(browser, url);
  const { follows } = candidateInfo(name);
  const largest = largestOf(plan);
  const result: Measurement = new Map();
  const note = (metric: Metric, value: number, isExtrapolated = false): void =>
    void result.set(metric, { value, isExtrapolated });
  const start = (): Promise<void> =>
    page.evaluate(([given, users, isFollowing]) => window.bench.start(given, users, isFollowing), [
      name,
      largest,
      follows,
    ] as const);

  for (let turn = 0; turn < 3; turn += 1) {
    await start();
    await warmUp(page, follows, Math.min(1000, largest));
  }
  for (const size of plan.sizes) {
    const { commit, shown, unmount } = await mountAndUnmount(
      page,
      start,
      size,
      plan.mountsOf(size),
    );
    note(`commit.${size}`, commit);
    note(`unmount.${size}`, unmount);
    if (!follows) continue;
    note(`shown.${size}`, shown);
    await page.evaluate((count) => window.bench.mount(count), size);
    note(`flip.${size}`, await flip(page, size, plan.flipBudgetMs));
    if (size < largest) continue;
    note("silentEvent", await silentEvent(page, size));
    for (const kind of ["task", "microtasks"] as const) {
      const { ms, isExtrapolated } = await burst(page, kind, size, plan.burstBudgetMs);
      note(`burst.${kind}`, ms, isExtrapolated);
    }
  }
  if (follows) {
    await start();
    await page.evaluate((count) => window.bench.mountShared(count), sharedDots);
    const given = [sharedDots, plan.flipBudgetMs] as const;
    note("flipShared", await page.evaluate((args) => window.bench.flipShared(...args), given));
  }
  await close();
  return result;
}

async function warmUp(page: Page, follows: boolean, size: number): Promise<void> {
  await page.evaluate((count) => window.bench.mount(count), size);
  if (follows) {
    await flip(page, size, 30);
    await page.evaluate(() => window.bench.burst("task", 100));
    await page.evaluate(() => window.bench.burst("microtasks", 20));
    await page.evaluate((count) => window.bench.silentEvent(count), size);
  }
  await page.evaluate(() => window.bench.unmount());
}

/** Medians of several mounts, each of users whom nobody has read before. */
async function mountAndUnmount(
  page: Page,
  start: () => Promise<void>,
  size: number,
  turns: number,
): Promise<{ commit: number; shown: number; unmount: number }> {
  const mounts: { commit: number; shown: number }[] = [];
  const unmounts: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    await start();
    mounts.push(await page.evaluate((count) => window.bench.mount(count), size));
    unmounts.push(await page.evaluate(() => window.bench.unmount()));
  }
  await start();
  return {
    commit: median(mounts.map(({ commit }) => commit)),
    shown: median(mounts.map(({ shown }) => shown)),
    unmount: median(unmounts),
  };
}

function flip(page: Page, count: number, budgetMs: number): Promise<number> {
  return page.evaluate((given) => window.bench.flip(...given), [count, budgetMs] as const);
}

async function silentEvent(page: Page, count: number): Promise<number> {
  const costs: number[] = [];
  for (let turn = 0; turn < 9; turn += 1)
    costs.push(await page.evaluate((given) => window.bench.silentEvent(given), count));
  return median(costs);
}

/** A burst in which all dots change; where that would take too long, what two smaller ones let expect of it. */
async function burst(
  page: Page,
  kind: BurstKind,
  count: number,
  budgetMs: number,
): Promise<{ ms: number; isExtrapolated: boolean }> {
  const run = (size: number): Promise<number> =>
    page.evaluate((given) => window.bench.burst(...given), [kind, size] as const);
  const [few, more] = [Math.ceil(count / 200), Math.ceil(count / 50)];
  const [msOfFew, msOfMore] = [await run(few), await run(more)];
  const expected = msOfMore + ((count - more) * (msOfMore - msOfFew)) / (more - few);
  if (expected > budgetMs) return { ms: expected, isExtrapolated: true };
  const bursts: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) bursts.push(await run(count));
  return { ms: median(bursts), isExtrapolated: false };
}
