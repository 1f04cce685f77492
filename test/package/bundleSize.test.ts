import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { bundle } from "./support/bundle.js";
import { bundleBudgets, budgetTable } from "./support/bundleBudgets.js";

async function gzippedKilobytes(source: string): Promise<number> {
  const code = source.endsWith(".css")
    ? readFileSync(path.join("dist", source))
    : (await bundle(source)).code;
  return gzipSync(code, { level: 9 }).length / 1000;
}

// Vitest's own NODE_ENV would make Vite take the build for one in development.
beforeEach(() => void vi.stubEnv("NODE_ENV", "production"));
afterEach(() => void vi.unstubAllEnvs());

describe("in an app's bundle, minified and gzipped, peers and zustand not counted", () => {
  it.each(bundleBudgets)("$what takes at most $budget kB", async ({ source, budget }) => {
    const size = await gzippedKilobytes(source);
    expect(size).toBeLessThanOrEqual(budget);
    // A budget far above what is reached would let the next kilobyte in unseen.
    expect(size).toBeGreaterThan(budget * 0.9);
  });

  it("the README tells these very numbers", () => {
    // The formatter aligns the columns of tables.
    const unaligned = (text: string): string => text.replaceAll(/[ -]+/g, " ");
    const documentation = unaligned(readFileSync("README.md", "utf8"));
    expect(documentation).toContain(unaligned(budgetTable()));
  });
});

describe("the root entry", () => {
  it("brings along nothing of Node, Storybook, the SDK, TanStack Query or the rest of this package", async () => {
    const { modules, imports } = await bundle(`export * from "react-reachability";`);
    expect(new Set(imports)).toEqual(
      new Set(["react", "react/jsx-runtime", "zustand/vanilla", "zustand/vanilla/shallow"]),
    );
    const folders = new Set(modules.map((id) => id.split("/")[0]));
    expect(folders).toEqual(new Set(["client", "components", "domain", "react", "store"]));
  });

  it("a dot alone carries neither the store nor zustand", async () => {
    const { modules, imports } = await bundle(`export { PresenceDot } from "react-reachability";`);
    expect(new Set(imports)).toEqual(new Set(["react", "react/jsx-runtime"]));
    expect(modules.filter((id) => /^(store|client)\//.test(id))).toEqual([]);
  });
});
