import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

const dist = path.join(import.meta.dirname, "..", "dist");
rmSync(dist, { recursive: true, force: true });
run("JavaScript and stylesheet", "vite", ["build", "--logLevel", "warn"]);
run("type declarations", "tsc", ["-p", "tsconfig.build.json"]);
// So that TypeScript takes the import of a stylesheet where nobody else declares it.
writeFileSync(path.join(dist, "styles.css.d.ts"), "export {};\n");
