import type { JsonObject } from "../jsonObject.js";
import { isRequestKind } from "../tunnel/requestKind.js";
import type { ServiceFaults } from "./serviceFaults.js";

/** Carries out a fault by JSON arguments; false when one of them makes no sense. */
type FaultCommand = (faults: ServiceFaults, args: JsonObject) => boolean;

/** The fault controls by the names of their methods, for callers that can only send JSON. */
export const faultCommands: ReadonlyMap<string, FaultCommand> = new Map<string, FaultCommand>([
  ["dropConnections", forIdentity((faults, identity) => faults.dropConnections(identity))],
  ["mute", forIdentity((faults, identity) => faults.mute(identity))],
  ["holdDeliveries", forIdentity((faults, identity) => faults.holdDeliveries(identity))],
  ["announceTokenExpiry", forIdentity((faults, identity) => faults.announceTokenExpiry(identity))],
  ["expireTokens", forIdentity((faults, identity) => faults.expireTokens(identity))],
  ["refuseConnections", forIdentity((faults) => faults.refuseConnections())],
  [
    "offload",
    (faults, args) => {
      const limits = readLimits(args);
      const wait = readCount(args, "reconnectMinMs");
      if (limits === undefined || wait === undefined) return false;
      faults.offload({ ...limits, ...(wait !== null && { reconnectMinMs: wait }) });
      return true;
    },
  ],
  [
    "close",
    (faults, args) => {
      const limits = readLimits(args);
      const code = readStatus(args, "code", 300);
      if (limits === undefined || typeof code !== "number") return false;
      faults.close(code, limits.identity);
      return true;
    },
  ],
  [
    "hang",
    (faults, args) => {
      const limits = readLimits(args);
      const { step } = args;
      if (limits === undefined) return false;
      if (step !== "init" && step !== "configuration" && step !== "everything") return false;
      faults.hang(step, limits);
      return true;
    },
  ],
  [
    "refuseInit",
    (faults, args) => {
      const limits = readLimits(args);
      const code = readStatus(args, "code");
      const errorCode = readCount(args, "errorCode");
      if (limits === undefined || typeof code !== "number" || errorCode === undefined) return false;
      faults.refuseInit({ ...limits, code, ...(errorCode !== null && { errorCode }) });
      return true;
    },
  ],
  [
    "failRequests",
    (faults, args) => {
      const limits = readLimits(args);
      const status = readStatus(args, "status");
      const { kind } = args;
      if (limits === undefined || typeof status !== "number" || !isRequestKind(kind)) return false;
      faults.failRequests(kind, { ...limits, status });
      return true;
    },
  ],
  [
    "dropOnRequest",
    (faults, args) => {
      const limits = readLimits(args);
      const { kind } = args;
      if (limits === undefined || !isRequestKind(kind)) return false;
      faults.dropOnRequest(kind, limits);
      return true;
    },
  ],
  [
    "deleteUser",
    (faults, { identity }) => typeof identity === "string" && faults.deleteUser(identity),
  ],
  [
    "setUserInfosToSubscribe",
    (faults, args) => {
      const count = readCount(args, "count");
      if (typeof count === "number") faults.setUserInfosToSubscribe(count);
      return typeof count === "number";
    },
  ],
]);

function forIdentity(
  act: (faults: ServiceFaults, identity: string | undefined) => unknown,
): FaultCommand {
  return (faults, args) => {
    const limits = readLimits(args);
    if (limits !== undefined) act(faults, limits.identity);
    return limits !== undefined;
  };
}

interface Limits {
  readonly identity?: string;
  readonly target?: string;
  readonly times?: number;
}

function readLimits(args: JsonObject): Limits | undefined {
  const { identity, target } = args;
  const times = readCount(args, "times");
  if (identity !== undefined && typeof identity !== "string") return undefined;
  if (target !== undefined && typeof target !== "string") return undefined;
  if (times === undefined) return undefined;
  return {
    ...(identity !== undefined && { identity }),
    ...(target !== undefined && { target }),
    ...(times !== null && { times }),
  };
}

/** Null when it is missing, undefined when it is no whole number or negative. */
function readCount(args: JsonObject, name: string): number | null | undefined {
  const value = args[name];
  if (value === undefined) return null;
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}

/** The same for a status that says no: the SDK fails on a good one that comes without what it asked for. */
function readStatus(args: JsonObject, name: string, least = 400): number | null | undefined {
  const status = readCount(args, name);
  return typeof status === "number" && (status < least || status > 599) ? undefined : status;
}
