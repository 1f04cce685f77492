import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";

/** The rows of the table of observations that have no scenario here, each with the reason. */
const rowsWithoutScenario = new Map([
  [37, "Ending a client before it has started is the business of ./connection, tested there."],
  [38, "The same: a shutdown that never settles."],
  [
    41,
    "An option of the SDK that changes what a call before initialisation rejects with; the kit makes none.",
  ],
  [48, "A call that never settles leaves nothing to observe; ./connection never makes it."],
  [50, "The fake takes any token as good: deny() stands for a bad one."],
  [59, "An option of the SDK for whoever creates the client: ./connection's business."],
  [60, "When a Node process ends depends on the SDK's own timers, of which the fake has none."],
]);
const rows = Array.from({ length: 60 }, (_, index) => index + 1);

it("every observed behaviour has its scenario on both clients, or a reason why not", async () => {
  const folder = import.meta.dirname;
  const names = await readdir(folder);
  const files = names.filter((name) => name.endsWith(".test.ts"));
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
  const titles = texts.flatMap((text) => [...text.matchAll(/"rows? ([\d and]+):/g)]);
  const told = new Set(titles.flatMap(([, numbers = ""]) => numbers.split(" and ").map(Number)));

  const withReason = [...rowsWithoutScenario.keys()];
  expect(rows.filter((row) => !told.has(row))).toEqual(withReason);
  expect([...told].filter((row) => !rows.includes(row))).toEqual([]);
});
