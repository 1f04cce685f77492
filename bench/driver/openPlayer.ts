import type { Browser } from "playwright";
import type { Bench } from "../page/main.js";
import type { candidates } from "./candidates.js";
import type { Measurement, Metric } from "./measurement.js";
import { median } from "./median.js";
import { openPage } from "./openPage.js";

/** One candidate in a page of its own. */
export interface Player {
  readonly info: (typeof candidates)[number];
  /** Begins anew, with users that nobody has read yet. */
  start(): Promise<void>;
  /** Calls a method of the page's `bench`. */
  bench<Method extends keyof Bench>(
    method: Method,
    ...args: Parameters<Bench[Method]>
  ): Promise<Awaited<ReturnType<Bench[Method]>>>;
  /** Of several notes of one metric the median counts. */
  note(metric: Metric, value: number, isExtrapolated?: boolean): void;
  measurement(): Measurement;
  close(): Promise<void>;
}

export async function openPlayer(
  browser: Browser,
  url: string,
  info: Player["info"],
  userCount: number,
): Promise<Player> {
  const { page, close } = await openPage(browser, url);
  const notes = new Map<Metric, { values: number[]; isExtrapolated: boolean }>();

  const bench: Player["bench"] = (method, ...args) =>
    page.evaluate(([name, given]) => Reflect.apply(window.bench[name], window.bench, given), [
      method,
      args,
    ] as const);

  return {
    info,
    start: () => bench("start", info.name, userCount, info.follows),
    bench,
    note(metric, value, isExtrapolated = false) {
      const values = notes.get(metric)?.values ?? [];
      notes.set(metric, { values: [...values, value], isExtrapolated });
    },
    measurement: () =>
      new Map(
        Array.from(notes, ([metric, { values, isExtrapolated }]) => [
          metric,
          { value: median(values), isExtrapolated },
        ]),
      ),
    close,
  };
}
