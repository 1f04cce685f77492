import { defineConfig } from "vitest/config";

const failOnConsole = "test/support/failOnConsole.ts";

// As the package's own configuration runs them, on the installed package.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // One for each of a small machine's cores: whoever started this only waits.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.ssr.test.tsx"],
          setupFiles: [failOnConsole],
        },
      },
      {
        extends: true,
        test: {
          name: "dom",
          environment: "happy-dom",
          include: ["{test,examples}/**/*.test.tsx"],
          exclude: ["**/node_modules/**", "test/**/*.ssr.test.tsx"],
          setupFiles: [failOnConsole, "setup.js", "test/support/dom.ts"],
        },
      },
    ],
  },
});
