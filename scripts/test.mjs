import { ensureChromium } from "./ensureChromium.mjs";
import { run } from "./run.mjs";

ensureChromium();
run("format", "oxfmt", ["--check"]);
run("lint", "oxlint", []);
run("types", "tsc", ["--noEmit"]);
run("unused code and dependencies", "knip", []);
run("build", "node", ["scripts/build.mjs"]);
run("packed package", "node", ["scripts/checkPackage.mjs"]);
run("static Storybook", "storybook", ["build", "--quiet", "--output-dir", "storybook-static"]);
run("tests", "vitest", ["run"]);
