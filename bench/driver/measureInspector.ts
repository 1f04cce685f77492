import type { Browser } from "playwright";
import type { CandidateName } from "../page/loadCandidate.js";
import { openPage } from "./openPage.js";
import type { Plan } from "./plan.js";

/** What the inspector is open on. */
export const inspected = { users: 1000, flipsPerSecond: 100 };

/** The share of main-thread time that the open inspector takes: the difference to the same run without it, by round. */
export async function measureInspector(
  browser: Browser,
  url: string,
  { rounds, inspectorMs }: Plan,
): Promise<readonly number[]> {
  const shares: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const without = await busyShare(browser, url, "presenceDot", inspectorMs);
    shares.push((await busyShare(browser, url, "inspectedDots", inspectorMs)) - without);
  }
  return shares;
}

/** Which part of the time the page's main thread is at work while users come and go. */
async function busyShare(
  browser: Browser,
  url: string,
  name: CandidateName,
  ms: number,
): Promise<number> {
  const { page, close } = await openPage(browser, url);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  const busySeconds = async (): Promise<number> => {
    const { metrics } = await devtools.send("Performance.getMetrics");
    const duration = metrics.find((metric) => metric.name === "TaskDuration");
    if (duration === undefined) throw new Error("the browser does not tell how busy it is");
    return duration.value;
  };
  const { users, flipsPerSecond } = inspected;
  const steadily = [users, flipsPerSecond] as const;
  await page.evaluate((given) => window.bench.start(...given, true), [name, users] as const);
  await page.evaluate((count) => window.bench.mount(count), users);
  // The code of the panel arrives late, and both get warm.
  await page.evaluate((given) => window.bench.flipSteadily(...given, 1000), steadily);
  const before = await busySeconds();
  await page.evaluate(
    ([count, perSecond, duration]) => window.bench.flipSteadily(count, perSecond, duration),
    [...steadily, ms] as const,
  );
  const busy = (await busySeconds()) - before;
  const panels = await page.getByRole("row").count();
  if (panels === 0 && name === "inspectedDots") throw new Error("the inspector is not open");
  await close();
  return (1000 * busy) / ms;
}
