#!/usr/bin/env node
import { runCommand } from "./cli/runCommand.js";

const { exitCode, service } = await runCommand(process.argv.slice(2), {
  nodeVersion: process.versions.node,
  print: (text) => console.info(text),
  printError: (text) => console.error(text),
});
process.exitCode = exitCode;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.once(signal, () => void service?.close());
}
