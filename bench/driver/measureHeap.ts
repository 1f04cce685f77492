import type { Browser } from "playwright";
import type { CandidateName } from "../page/loadCandidate.js";
import { candidateInfo } from "./candidates.js";
import type { Measurement, Metric } from "./measurement.js";
import { openPage } from "./openPage.js";
import { largestOf, type Plan } from "./plan.js";

/** Longer than the package lets a subscription outlive its last reader, and than any timer of its. */
const lingerMs = 6000;

/** Memory of one candidate: what a dot takes, and what stays when all dots are gone. */
export async function measureHeap(
  browser: Browser,
  url: string,
  name: CandidateName,
  plan: Plan,
): Promise<Measurement> {
  const { page, heap, close } = await openPage(browser, url);
  const { follows, isOurs } = candidateInfo(name);
  const largest = largestOf(plan);
  const wait = (): Promise<void> => page.waitForTimeout(isOurs === true ? lingerMs : 300);
  const mount = (count: number, from: number): Promise<unknown> =>
    page.evaluate((given) => window.bench.mount(...given), [count, from] as const);
  const unmount = async (): Promise<void> => {
    await page.evaluate(() => window.bench.unmount());
    // React keeps the last list until the next one.
    await mount(1, 0);
    await page.evaluate(() => window.bench.unmount());
    await wait();
  };

  // Twice as many users as dots: the first half warms up, the second half has never been seen.
  await page.evaluate(
    ([given, users, isFollowing]) => window.bench.start(given, users, isFollowing),
    [name, 2 * largest, follows] as const,
  );
  await mount(largest, 0);
  await unmount();
  const before = await heap();
  await mount(largest, largest);
  await page.waitForTimeout(300);
  const during = await heap();
  await unmount();
  const after = await heap();
  await page.evaluate(() => window.bench.stop());
  await wait();
  const left = await page.evaluate(() => window.bench.left());
  await close();

  const values: readonly [Metric, number][] = [
    ["heapPerDot", (during - before) / largest],
    ["leftPerIdentity", (after - before) / largest],
    ["leftListeners", left.listeners],
    ["leftTimers", left.timers],
  ];
  return new Map(values.map(([metric, value]) => [metric, { value, isExtrapolated: false }]));
}
