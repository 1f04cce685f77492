import path from "node:path";
import { runnerImport } from "vite";

process.env["NODE_ENV"] = "production";
const driver = path.join(import.meta.dirname, "driver", "main.ts");
const { module } =
  /** @type {{ module: typeof import("./driver/main.js") }} */
  (await runnerImport(driver, { configFile: false, logLevel: "warn" }));
await module.main(process.argv.slice(2));
