import { spawn } from "node:child_process";
import { plainEnvironment } from "./runCommand.js";

interface StartedCommand {
  /** What the pattern's first group found in its output. */
  readonly found: string;
  /** Ends it and waits until it has ended. */
  stop(): Promise<void>;
}

/** Starts a command that keeps running, and waits until its output matches; throws with that output if it ends before. */
export function startCommand(
  folder: string,
  [command, ...args]: readonly [string, ...string[]],
  pattern: RegExp,
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedCommand> {
  const env = { ...plainEnvironment(folder), NO_COLOR: "1", ...environment };
  const child = spawn(command, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const stop = () => {
    child.kill();
    return ended;
  };
  return new Promise((resolve, reject) => {
    let output = "";
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = pattern.exec(output) ?? [];
      if (found !== undefined) resolve({ found, stop });
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("close", () => reject(new Error(`${command} ended in the consumer:\n${output}`)));
  });
}
