import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { variables } from "../../stories/components/variables.js";

const stylesheet = readFileSync(new URL("../../src/styles.css", import.meta.url), "utf8");

it("the page on theming lists exactly the variables that the stylesheet reads", () => {
  const read = new Set(stylesheet.match(/--reachability-[a-z-]+/g));
  expect(variables.map(([name]) => name).sort()).toEqual([...read].sort());
});

it("the stylesheet sets no public variable, so that an app can set it anywhere above", () => {
  expect(stylesheet).not.toMatch(/--reachability-[a-z-]+:/);
});

it("the stylesheet is one layer without data: images, animations or !important", () => {
  expect(stylesheet).toMatch(/^@layer reachability \{/);
  expect(stylesheet).not.toMatch(/data:|@keyframes|animation|transition|!important/);
});
