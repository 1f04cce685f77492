import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { installConsumer } from "./consumer/installConsumer.js";
import { packPackage } from "./consumer/packPackage.js";
import { runTests } from "./consumer/runTests.js";

/** Our own tests, and what they read. */
const copied = ["test", "examples/quick-start", "examples/testing", "README.md"];

const leftOut = [
  // Other consumers, and what starts them.
  /^test\/(consumers|package)$/,
  // Chromium takes React from Vite.
  /\.browser\.test\.tsx$/,
  // The connection machine by itself: an internal module, and no React.
  /^test\/connection\/sdk\/soak\.test\.tsx$/,
  // Mocks React, which only code that Vitest transforms would see: an installed package is loaded by Node.
  /^test\/devtools\/hookLabels\.test\.tsx$/,
  // Would install all of Storybook.
  /^test\/testing\/storybook$/,
];

it("passes its own tests of hooks and components as a package installed beside React 18.3", async () => {
  const temporary = mkdtempSync(path.join(tmpdir(), "react-reachability-react-18-"));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const app = await installConsumer({ temporary, tarball: packPackage(temporary) }, "react-18");
  for (const name of copied) {
    const filter = (file: string): boolean => !leftOut.some((pattern) => pattern.test(file));
    cpSync(name, path.join(app.folder, name), { recursive: true, filter });
  }
  const files = ["test", "examples"].flatMap((folder) =>
    readdirSync(path.join(app.folder, folder), { encoding: "utf8", recursive: true })
      .filter((file) => file.endsWith(".test.tsx"))
      .map((file) => path.join(folder, file)),
  );

  const report = await runTests(app, "vitest");
  expect(report.files).toEqual(files.sort());
  // <Activity> came with React 19.2.
  expect(report.skipped).toEqual([
    "comes back from hiding under another store, though the former one was destroyed",
    "shows the present value when a hidden tree is revealed",
  ]);
});
