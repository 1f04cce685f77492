import { run } from "./run.mjs";

run("publint", "publint", ["--strict"]);
run("are the types wrong", "attw", [
  "--pack",
  ".",
  "--profile",
  "esm-only",
  "--exclude-entrypoints",
  "./styles.css",
]);
