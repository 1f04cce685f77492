import { parseArgs } from "node:util";
import type { DevServiceOptions } from "../devServiceOptions.js";

export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "dev-service"; readonly options: DevServiceOptions }
  | { readonly kind: "mistake"; readonly message: string };

export const defaultPort = 4571;

const flags = {
  port: { type: "string" },
  host: { type: "string" },
  "allow-host": { type: "string", multiple: true },
  reachability: { type: "boolean" },
  users: { type: "string" },
  "offline-grace": { type: "string" },
  "service-sid": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** Reads the arguments after the program's name. */
export function readCommand(args: readonly string[]): Command {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: flags,
      allowPositionals: true,
    });
    const [name, ...more] = positionals;
    if (values.help === true || args.length === 0) return { kind: "help" };
    if (name !== "dev-service") {
      return mistake(name === undefined ? "Name a command." : `There is no command "${name}".`);
    }
    if (more.length > 0) return mistake(`"${more.join(" ")}" is too much.`);
    const { host, users, "allow-host": allowedHosts, "service-sid": serviceSid } = values;
    const offlineGraceMs = readNumber("offline-grace", values["offline-grace"]);
    return {
      kind: "dev-service",
      options: {
        port: readNumber("port", values.port) ?? defaultPort,
        reachabilityEnabled: values.reachability ?? false,
        users: users?.split(",").map((identity) => identity.trim()) ?? [],
        ...(host !== undefined && { host }),
        ...(allowedHosts !== undefined && { allowedHosts }),
        ...(offlineGraceMs !== undefined && { offlineGraceMs }),
        ...(serviceSid !== undefined && { serviceSid }),
      },
    };
  } catch (error) {
    return mistake(error instanceof Error ? error.message : String(error));
  }
}

function mistake(message: string): Command {
  return { kind: "mistake", message };
}

function readNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text)) throw new TypeError(`--${flag} takes a number, not "${text}".`);
  return Number(text);
}
