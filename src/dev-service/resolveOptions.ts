import { randomBytes } from "node:crypto";
import { ReachabilityError } from "../domain/reachabilityError.js";
import { isIdentity } from "./account/isIdentity.js";
import type { DevServiceOptions } from "./devServiceOptions.js";
import { isServiceSid } from "./token/isServiceSid.js";

export type ResolvedOptions = Required<DevServiceOptions>;

const defaults = {
  port: 0,
  host: "127.0.0.1",
  allowedHosts: [],
  reachabilityEnabled: false,
  offlineGraceMs: 2000,
  politeGraceMs: 200,
  users: [],
  serviceSid: "IS00000000000000000000000000000001",
  accountSid: "AC00000000000000000000000000000001",
  apiKey: "SK00000000000000000000000000000001",
  pingIntervalMs: 30_000,
  pingTimeoutMs: 10_000,
  faults: false,
} as const satisfies DevServiceOptions;

/**
 * The options with all defaults, checked.
 * @throws {ReachabilityError} `invalid-argument`
 */
export function resolveOptions(options: DevServiceOptions): ResolvedOptions {
  const resolved: ResolvedOptions = {
    ...defaults,
    apiSecret: randomBytes(32).toString("base64url"),
    ...withoutUndefined(options),
  };
  const { port, host, allowedHosts, users, serviceSid } = resolved;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    refuse(`port is ${port}, but a port is a whole number from 0 (any free one) to 65535.`);
  }
  if (host.trim() === "") {
    refuse(
      'host is empty, which would be every address of this machine. Leave it out for "127.0.0.1", or say "0.0.0.0".',
    );
  }
  const noName = allowedHosts.find((name) => !isHostName(name));
  if (noName !== undefined) {
    refuse(
      `allowedHosts holds "${noName}", but a host is a name such as "mybox.local", without scheme, port or path.`,
    );
  }
  for (const name of [
    "offlineGraceMs",
    "politeGraceMs",
    "pingIntervalMs",
    "pingTimeoutMs",
  ] as const) {
    const ms = resolved[name];
    if (!(ms >= 0 && ms <= longestMs)) {
      refuse(`${name} is ${ms}, but it is a time in milliseconds, from 0 to a day.`);
    }
  }
  if (resolved.pingIntervalMs < 1) {
    refuse(
      `pingIntervalMs is ${resolved.pingIntervalMs}, but each answer would bring the next ping: 1 ms is the least.`,
    );
  }
  if (!isServiceSid(serviceSid)) {
    refuse(
      `serviceSid is "${serviceSid}", but a Service's sid is "IS" and then letters and digits.`,
    );
  }
  if (!Array.isArray(users)) {
    refuse(`users is ${String(users)}, but must be an array of identities, such as ["alice"].`);
  }
  if (!users.every(isIdentity)) {
    refuse("users holds something else than identities. An identity is a text that is not empty.");
  }
  return { ...resolved, allowedHosts: allowedHosts.map((name) => name.toLowerCase()) };
}

const longestMs = 24 * 60 * 60_000;

/** With a dot in front it stands for the names below it, too. */
function isHostName(name: string): boolean {
  const host = name.replace(/^\./, "").toLowerCase();
  return URL.canParse(`http://${host}`) && new URL(`http://${host}`).hostname === host;
}

function refuse(message: string): never {
  throw new ReachabilityError("invalid-argument", message);
}

/** A flag that was not given reads as undefined and must not hide its default. */
function withoutUndefined(options: DevServiceOptions): Partial<ResolvedOptions> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
