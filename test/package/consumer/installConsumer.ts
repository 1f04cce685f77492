import { cpSync, mkdtempSync } from "node:fs";
import path from "node:path";
import { runCommand } from "./runCommand.js";

const consumers = path.resolve("test/consumers");

/** A project that has just installed the package: fresh folder, own lock, the packed tarball. */
export interface Consumer {
  readonly folder: string;
  /** Runs one of the project's own commands, or any other, and gives what it printed. */
  run(command: string, ...args: string[]): Promise<string>;
}

/**
 * Copies `test/consumers/<name>` into a fresh folder and installs it from its lock.
 *
 * @param overlay a folder inside whose files are laid over it, such as another package.json
 */
export async function installConsumer(
  { tarball, temporary }: { readonly tarball: string; readonly temporary: string },
  name: string,
  overlay?: string,
): Promise<Consumer> {
  const folder = mkdtempSync(path.join(temporary, `${name}-`));
  const source = path.join(consumers, name);
  cpSync(source, folder, { recursive: true });
  if (overlay !== undefined) cpSync(path.join(source, overlay), folder, { recursive: true });
  cpSync(tarball, path.join(folder, "react-reachability.tgz"));
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
  await runCommand(folder, "npm", ["ci", ...flags]);
  return { folder, run: (command, ...args) => runCommand(folder, command, args) };
}
