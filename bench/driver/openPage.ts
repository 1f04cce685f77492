import type { Browser, Page } from "playwright";

export interface OpenPage {
  readonly page: Page;
  /** Bytes of JavaScript heap that survive a full collection. */
  heap(): Promise<number>;
  close(): Promise<void>;
}

/** A page of its own, hence a renderer process and a heap of its own. Whatever goes wrong in it ends the run. */
export async function openPage(browser: Browser, url: string): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const failures: string[] = [];
  page.on("pageerror", (error) => failures.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") failures.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => "bench" in window);
  if (!(await page.evaluate(() => crossOriginIsolated)))
    throw new Error("the page is not cross-origin isolated, so its clock is too coarse");
  const devtools = await context.newCDPSession(page);
  return {
    page,
    async heap() {
      // The second collection takes what finalisers of the first let go.
      for (let turn = 0; turn < 3; turn += 1) await devtools.send("HeapProfiler.collectGarbage");
      const { usedSize } = await devtools.send("Runtime.getHeapUsage");
      return usedSize;
    },
    async close() {
      await context.close();
      if (failures.length > 0) throw new Error(`the page reported: ${failures.join("\n")}`);
    },
  };
}
