import { readFileSync } from "node:fs";
import path from "node:path";
import type { Consumer } from "./installConsumer.js";

/** What a consumer's test runner says it did. */
export interface TestReport {
  /** Paths in the consumer of the files that ran, sorted. */
  readonly files: readonly string[];
  readonly passed: number;
  /** Titles of the tests that neither passed nor failed. */
  readonly skipped: readonly string[];
}

/** The part of their JSON reports that Vitest and Jest have in common. */
interface JsonReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[];
  }[];
}

const runners = {
  vitest: {
    command: "vitest",
    args: ["run", "--reporter=default", "--reporter=json", "--outputFile.json=report.json"],
  },
  jest: {
    command: "node",
    args: [
      "--experimental-vm-modules",
      path.join("node_modules", "jest", "bin", "jest.js"),
      "--json",
      "--outputFile=report.json",
    ],
  },
};

/** Runs all tests in a consumer's folder; throws with all that the runner printed if one fails. */
export async function runTests(
  { folder, run }: Consumer,
  runner: keyof typeof runners,
): Promise<TestReport> {
  const { command, args } = runners[runner];
  await run(command, ...args);
  const text = readFileSync(path.join(folder, "report.json"), "utf8");
  const { testResults } = JSON.parse(text) as JsonReport;
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return {
    files: testResults.map(({ name }) => path.relative(folder, name)).sort(),
    passed: tests.filter(({ status }) => status === "passed").length,
    skipped: tests.filter(({ status }) => status !== "passed").map(({ title }) => title),
  };
}
