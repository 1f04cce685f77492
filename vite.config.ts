import path from "node:path";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { ClosingCount } from "./scripts/closingCount.js";
import { chromiumFlags, findChromium } from "./scripts/findChromium.mjs";

const root = import.meta.dirname;
const executablePath = findChromium();

const chromium = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { ...(executablePath ? { executablePath } : {}), args: chromiumFlags },
  }),
  instances: [{ browser: "chromium" as const }],
});

const folderEntries = ["connection", "rest", "server", "testing", "devtools", "dev-service"];

export default defineConfig({
  // The React Compiler only on request: the published build stays uncompiled, the tests pass both ways.
  plugins: [react(process.env["REACT_COMPILER"] === "1" ? { compiler: true } : {})],
  resolve: {
    // Tests and stories speak the package's public names; TEST_TARGET=dist resolves them to the built package.
    alias:
      process.env["TEST_TARGET"] === "dist"
        ? []
        : [
            { find: /^react-reachability$/, replacement: path.join(root, "src/index.ts") },
            {
              find: /^react-reachability\/styles\.css$/,
              replacement: path.join(root, "src/styles.css"),
            },
            {
              find: /^react-reachability\/([\w-]+)$/,
              replacement: path.join(root, "src/$1/index.ts"),
            },
          ],
  },
  build: {
    target: "es2022",
    // The first that round CSS lengths: no prefixes for older ones, which could not draw the components anyway.
    cssTarget: ["chrome125", "firefox121", "safari16.2"],
    sourcemap: true,
    minify: false,
    cssMinify: true,
    cssCodeSplit: true,
    lib: {
      entry: {
        index: "src/index.ts",
        ...Object.fromEntries(
          folderEntries.map((name) => [`${name}/index`, `src/${name}/index.ts`]),
        ),
        "dev-service/cli": "src/dev-service/cli.ts",
        styles: "src/styles.css",
      },
      formats: ["es"],
    },
    rolldownOptions: {
      external: [
        /^node:/,
        /^react($|\/)/,
        /^react-dom($|\/)/,
        /^zustand($|\/)/,
        "@tanstack/react-query",
        "@twilio/conversations",
        "twilio",
        "vite",
        "ws",
      ],
      // Module by module, so that each keeps its own "use client" and pure functions stay usable on a server.
      output: {
        preserveModules: true,
        preserveModulesRoot: "src",
        entryFileNames: "[name].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
  test: {
    reporters: ["default", new ClosingCount()],
    // Waits end with their events; these only bound a wait that never would.
    testTimeout: 120_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts", "test/**/*.ssr.test.tsx"],
          exclude: ["test/conformance/**", "test/e2e/**", "test/package/**", "test/consumers/**"],
          setupFiles: ["test/support/failOnConsole.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["test/**/*.test.tsx", "examples/**/*.test.tsx"],
          exclude: ["test/**/*.ssr.test.tsx", "test/**/*.browser.test.tsx", "test/consumers/**"],
          setupFiles: ["test/support/failOnConsole.ts", "test/support/dom.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "conformance",
          environment: "node",
          include: ["test/conformance/**/*.test.ts"],
          setupFiles: ["test/support/failOnConsole.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["test/**/*.browser.test.tsx"],
          setupFiles: ["test/support/failOnConsole.ts", "test/support/dom.ts"],
          browser: chromium(),
        },
        // Found during a run, a dependency would make Vite reload the page under the test.
        optimizeDeps: { include: ["axe-core", "react-dom/client", "react-dom/server"] },
      },
      {
        extends: true,
        // Found late they would reload the page under a test.
        optimizeDeps: { include: ["@tanstack/react-query", "@twilio/conversations"] },
        plugins: [storybookTest({ configDir: path.join(root, ".storybook") })],
        test: { name: "storybook", browser: chromium() },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "package",
          environment: "node",
          include: ["test/package/**/*.test.ts"],
          exclude: ["test/package/consumers*.test.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "consumers",
          environment: "node",
          include: ["test/package/consumers*.test.ts"],
          testTimeout: 300_000,
          maxConcurrency: 2,
          // After the others: installing apps would slow what measures or waits.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
