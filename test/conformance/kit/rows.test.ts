import { readdir, readFile } from "node:fs/promises";
import { expect, it } from "vitest";

/** The rows that concern the kit and have no scenario with it, each with the reason. */
const rowsWithoutScenario = new Map([
  [22, "An option of the SDK for whoever creates the client; the kit stays below the default cap."],
  [34, "The kit never calls updateToken: ./connection does, and has its own scenario."],
  [
    41,
    "An option of the SDK that changes what calls before initialisation do; the kit makes none.",
  ],
  [
    42,
    "To the kit the same as row 40: connecting until `initialized` comes, whatever the state says.",
  ],
]);

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
const rowsOfTheKit = [...range(5, 36), ...range(40, 43), 47, ...range(51, 57)];

it("every observed behaviour that concerns the kit has its scenario with it, or a reason why not", async () => {
  const folder = import.meta.dirname;
  const files = (await readdir(folder)).filter((name) => name.endsWith(".test.ts"));
  const texts = await Promise.all(files.map((name) => readFile(`${folder}/${name}`, "utf8")));
  const titles = texts.flatMap((text) => [...text.matchAll(/"rows? ([\d and]+):/g)]);
  const told = new Set(titles.flatMap(([, numbers = ""]) => numbers.split(" and ").map(Number)));
  expect(rowsOfTheKit.filter((row) => !told.has(row))).toEqual([...rowsWithoutScenario.keys()]);
});
