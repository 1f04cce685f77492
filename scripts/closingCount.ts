import type { Reporter, TestModule } from "vitest/node";

/** Ends the run with one plain line that machines and people read alike. */
export class ClosingCount implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      if (module.errors().length > 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
        else skipped += 1;
      }
    }
    const skippedPart = skipped > 0 ? `, ${skipped} skipped` : "";
    process.on("exit", () =>
      console.log(`Tests: ${passed} passed, ${failed} failed${skippedPart}`),
    );
  }
}
