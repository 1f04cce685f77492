import { ReachabilityError } from "../../domain/reachabilityError.js";
import { startDevService, type DevService } from "../startDevService.js";
import { isSupportedNode } from "./isSupportedNode.js";
import { readCommand } from "./readCommand.js";
import { usage } from "./usage.js";
import { welcome } from "./welcome.js";

interface Terminal {
  readonly nodeVersion: string;
  print(text: string): void;
  printError(text: string): void;
}

interface Outcome {
  readonly exitCode: number;
  /** Running until it is closed. */
  readonly service?: DevService;
}

/** What the `react-reachability` command does. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<Outcome> {
  if (!isSupportedNode(terminal.nodeVersion)) {
    terminal.printError(
      `react-reachability needs Node 20.19 or newer, but this is Node ${terminal.nodeVersion}.`,
    );
    return { exitCode: 1 };
  }
  const command = readCommand(args);
  if (command.kind === "help") {
    terminal.print(usage);
    return { exitCode: 0 };
  }
  if (command.kind === "mistake") {
    terminal.printError(`${command.message}\n\n${usage}`);
    return { exitCode: 2 };
  }
  try {
    const service = await startDevService(command.options);
    terminal.print(welcome(service, command.options));
    return { exitCode: 0, service };
  } catch (error) {
    if (!(error instanceof ReachabilityError)) throw error;
    terminal.printError(error.message);
    return { exitCode: 1 };
  }
}
