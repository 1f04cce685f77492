import { spawnSync } from "node:child_process";
import path from "node:path";

const bin = path.join(import.meta.dirname, "..", "node_modules", ".bin");
const separator = process.platform === "win32" ? ";" : ":";

/**
 * Runs one of the project's own tools and ends this process with its exit code when it fails.
 * @param {string} title what the step shows, for the reader of the log
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
export function run(title, command, args, env = {}) {
  const started = Date.now();
  console.log(`\n▸ ${title}`);
  const { status, error } = spawnSync(command, args, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env, PATH: `${bin}${separator}${process.env["PATH"] ?? ""}` },
    cwd: path.join(import.meta.dirname, ".."),
  });
  if (error !== undefined) throw error;
  if (status !== 0) {
    console.error(`✗ ${title} failed (${command} ${args.join(" ")})`);
    process.exit(status ?? 1);
  }
  console.log(`  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}
