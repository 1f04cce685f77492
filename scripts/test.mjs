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
const hooksAndComponents = ["run", "--project", "dom", "test/react", "test/components", "test/ssr"];
run("hooks and components as built", "vitest", hooksAndComponents, { TEST_TARGET: "dist" });
run("the same through the React Compiler", "vitest", hooksAndComponents, { REACT_COMPILER: "1" });
run("stories on the dark theme", "vitest", ["run", "--project", "storybook"], {
  STORYBOOK_THEME: "dark",
});
run("tests", "vitest", ["run"]);
