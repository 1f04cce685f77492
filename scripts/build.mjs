import { rmSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

rmSync(path.join(import.meta.dirname, "..", "dist"), { recursive: true, force: true });
run("JavaScript and stylesheet", "vite", ["build", "--logLevel", "warn"]);
run("type declarations", "tsc", ["-p", "tsconfig.build.json"]);
