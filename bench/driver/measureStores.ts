import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { build } from "vite";
import { packageAlias } from "./buildPage.js";

const root = path.join(import.meta.dirname, "..", "..");

/** What the Node part measures, one number per round. */
export interface StoreMeasurements {
  /** Nanoseconds an event costs without any DOM, by store. */
  readonly events: Readonly<
    Record<string, { readonly change: readonly number[]; readonly silent: readonly number[] }>
  >;
  /** Microseconds for one mount or unmount, by number of users wanted. */
  readonly scheduler: Readonly<Record<string, readonly number[]>>;
}

/** Builds the Node part for production and runs it in a process of its own. */
export async function measureStores(outDir: string, isQuick: boolean): Promise<StoreMeasurements> {
  await build({
    configFile: false,
    root,
    mode: "production",
    logLevel: "error",
    resolve: { alias: packageAlias },
    build: {
      ssr: path.join(root, "bench", "store", "main.ts"),
      outDir,
      emptyOutDir: true,
      target: "node20",
    },
  });
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [path.join(outDir, "main.js"), ...(isQuick ? ["--quick"] : [])],
    { env: { ...process.env, NODE_ENV: "production" } },
  );
  const measurements: unknown = JSON.parse(stdout);
  assertStoreMeasurements(measurements);
  return measurements;
}

/** The other end, store/main.ts, is checked by the compiler; here it is enough to know that it was it who answered. */
function assertStoreMeasurements(value: unknown): asserts value is StoreMeasurements {
  const isObject = typeof value === "object" && value !== null;
  if (!isObject || !("events" in value) || !("scheduler" in value))
    throw new Error("the store benchmark answered something else");
}
