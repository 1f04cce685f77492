import { execFile } from "node:child_process";
import path from "node:path";

/** The caller's environment without what this test run has put into it. */
export function plainEnvironment(folder: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|NODE_ENV$|NODE_OPTIONS$|TEST|DEV$|PROD$|MODE$)/i.test(name),
  );
  const bin = path.join(folder, "node_modules", ".bin");
  const own = { PATH: `${bin}${path.delimiter}${process.env["PATH"] ?? ""}` };
  return { ...Object.fromEntries(kept), ...own };
}

/**
 * Runs a command in a consumer's folder and gives what it printed; throws with all of it if the command fails or takes
 * longer than it ever should.
 */
export function runCommand(
  folder: string,
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const env = { ...plainEnvironment(folder), ...environment };
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { cwd: folder, env, maxBuffer: 2 ** 26, timeout: 280_000 },
      (error, output, complaints) => {
        if (error === null) return resolve(output + complaints);
        const line = [command, ...args].join(" ");
        reject(new Error(`${line} failed in the consumer:\n${output}${complaints}`));
      },
    );
  });
}
