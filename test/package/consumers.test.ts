import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, it } from "vitest";
import { installConsumer } from "./consumer/installConsumer.js";
import { packPackage } from "./consumer/packPackage.js";
import { runTests } from "./consumer/runTests.js";

const temporary = mkdtempSync(path.join(tmpdir(), "react-reachability-consumers-"));
const packed = { temporary, tarball: packPackage(temporary) };

afterAll(() => rmSync(temporary, { recursive: true, force: true }), 60_000);

describe.concurrent("an app that installs the packed package", () => {
  it.for(["react-19", "react-18"])(
    "builds with Vite, renders on a server, hydrates and goes live on %s",
    async (version, { expect }) => {
      const app = await installConsumer(packed, "vite-app", version);
      expect(await app.run("vite", "build")).toMatch(/built in/);
      await app.run("vite", "build", "--ssr", "src/server.jsx", "--outDir", "dist-server");
      expect(await app.run("node", "hydrate.js")).toContain("hydrated");
    },
  );

  it("loads every entry in Node, and names the peer that an entry lacks", async ({ expect }) => {
    const app = await installConsumer(packed, "node-esm");
    const load = async (entry: string) =>
      JSON.parse(await app.run("node", "load.js", `react-reachability${entry}`)) as {
        names?: string[];
        message?: string;
      };
    expect((await load("")).names).toContain("PresenceDot");
    expect((await load("/connection")).names).toEqual(["useConversationsClient"]);
    expect((await load("/server")).names).toContain("createReachabilityHandler");
    expect((await load("/testing")).names).toContain("createFakeClient");
    expect((await load("/devtools")).names).toContain("ReachabilityDevtools");
    expect((await load("/dev-service")).names).toContain("startDevService");
    expect((await load("/rest")).message).toMatch(
      /Cannot find package '@tanstack\/react-query' imported from/,
    );
    expect((await load("/styles.css")).message).toMatch(/Unknown file extension ".css"/);
    expect((await load("/react/useUserReachability.js")).message).toMatch(
      /not defined by "exports"/,
    );
    expect(await app.run("react-reachability", "--help")).toMatch(/^Usage: react-reachability/);
  });

  it("type-checks under the strictest settings with our declarations alone", async ({ expect }) => {
    const app = await installConsumer(packed, "typescript");
    const bundler = ["--module", "esnext", "--moduleResolution", "bundler"];
    expect(await app.run("tsc", ...bundler)).toBe("");
    expect(await app.run("tsc", "--module", "nodenext", "--moduleResolution", "nodenext")).toBe("");
  });

  it("bundles with esbuild", async ({ expect }) => {
    const app = await installConsumer(packed, "esbuild");
    const flags = ["--bundle", "--format=esm", "--outfile=bundle.js", "--log-limit=0"];
    const define = '--define:process.env.NODE_ENV="production"';
    expect(await app.run("esbuild", "app.js", ...flags, define)).not.toMatch(/warning/i);
    expect(await app.run("node", "bundle.js")).toMatch(/data-presence="online".*\npush\n$/);
  });

  it("bundles with Rollup", async ({ expect }) => {
    const app = await installConsumer(packed, "rollup");
    await app.run("rollup", "--config");
    expect(await app.run("node", "bundle.js")).toMatch(/data-presence="online".*\npush\n$/);
  });

  it.for(["vitest", "jest"] as const)(
    "passes the examples of tests under %s",
    async (runner, { expect }) => {
      const app = await installConsumer(packed, runner);
      cpSync("examples/testing", path.join(app.folder, "src"), { recursive: true });
      const { files, skipped } = await runTests(app, runner);
      expect(files).toEqual([
        "src/ContactCard.live.test.tsx",
        "src/ContactCard.test.tsx",
        "src/useSendLabel.test.tsx",
      ]);
      expect(skipped).toEqual([]);
    },
  );

  it("type-checks and runs on the lowest peer versions promised", async ({ expect }) => {
    const app = await installConsumer(packed, "lowest-peers");
    expect(await app.run("tsc")).toBe("");
    expect(await app.run("node", "run.js")).toContain("ran");
  });
});
