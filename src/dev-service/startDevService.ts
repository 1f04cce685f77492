import { createServer, type Server } from "node:http";
import { ReachabilityError } from "../domain/reachabilityError.js";
import type { ServiceActivity } from "./activity/serviceActivity.js";
import { Backend } from "./backend.js";
import { systemClock, type Clock } from "./clock.js";
import type { DevServiceOptions } from "./devServiceOptions.js";
import type { ServiceFaults } from "./faults/serviceFaults.js";
import { resolveOptions } from "./resolveOptions.js";
import { socketPath } from "./session/socketGate.js";

/** A running dev service. */
export interface DevService {
  /** For the SDK: `new Client(token, { Twilsock: { uri: websocketUrl } })`. */
  readonly websocketUrl: string;
  /** Base of the REST API and of `/token`, without a slash at the end. */
  readonly httpUrl: string;
  /** The default Service. */
  readonly serviceSid: string;
  /**
   * An Access Token for a user, who need not exist yet.
   * @param options.ttlSeconds how long it is valid; default 3600, negative for one that has expired already
   * @param options.serviceSid default: the default Service
   * @throws {ReachabilityError} `invalid-argument`
   */
  token(
    identity: string,
    options?: { readonly ttlSeconds?: number; readonly serviceSid?: string },
  ): string;
  /** Switches the reachability of one Service; running clients never learn of it, as in the product. */
  setReachabilityEnabled(enabled: boolean, serviceSid?: string): void;
  /** What goes on in a Service, for tests that count or wait. */
  activity(serviceSid?: string): ServiceActivity;
  /** Ends all sockets and frees the port. */
  close(): Promise<void>;
}

/** A running dev service that can be made to misbehave. */
export interface FaultyDevService extends DevService {
  /** The fault controls of the default Service. */
  readonly faults: ServiceFaults;
  /** The fault controls of another Service. */
  faultsOf(serviceSid: string): ServiceFaults;
}

/**
 * Starts a local Conversations service that the official Twilio SDK connects to. For development and tests: anybody who
 * reaches it may act as any user, so it listens on this machine only unless told otherwise.
 * @param clock where the service takes its time from; for tests of the service itself
 * @throws {ReachabilityError} `invalid-argument` for bad options, and for a port that is in use
 */
export function startDevService(
  options: DevServiceOptions & { readonly faults: true },
  clock?: Clock,
): Promise<FaultyDevService>;
export function startDevService(options?: DevServiceOptions, clock?: Clock): Promise<DevService>;
export async function startDevService(
  options: DevServiceOptions = {},
  clock: Clock = systemClock,
): Promise<DevService | FaultyDevService> {
  const resolved = resolveOptions(options);
  const { host, port, allowedHosts, serviceSid: defaultSid } = resolved;
  const policy = { allowOtherPorts: true, allowedHosts: [host.toLowerCase(), ...allowedHosts] };
  const backend = new Backend({ options: resolved, policy, clock, prefix: "" });
  const server = createServer((message, response) => {
    void backend.handleRequest(message, response);
  });
  server.on("upgrade", (message, socket, head) => backend.handleUpgrade(message, socket, head));
  const authority = `${urlHost(host)}:${await listen(server, host, port)}`;
  const service: DevService = {
    websocketUrl: `ws://${authority}${socketPath}`,
    httpUrl: `http://${authority}`,
    serviceSid: defaultSid,
    token: (identity, { ttlSeconds = 3600, serviceSid = defaultSid } = {}) =>
      backend.mintToken({ identity, serviceSid, ttlSeconds }),
    setReachabilityEnabled: (enabled, serviceSid = defaultSid) =>
      backend.account.service(serviceSid).setReachabilityEnabled(enabled),
    activity: (serviceSid = defaultSid) => backend.activity(serviceSid),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        backend.close();
        server.closeAllConnections();
      }),
  };
  if (!resolved.faults) return service;
  const faultsOf = (serviceSid: string) => controlsOf(backend, serviceSid);
  return { ...service, faults: faultsOf(defaultSid), faultsOf };
}

function controlsOf(backend: Backend, serviceSid: string): ServiceFaults {
  const faults = backend.faults(serviceSid);
  if (faults !== undefined) return faults;
  throw new ReachabilityError(
    "invalid-argument",
    "the dev service was started without fault controls. Start it with { faults: true }.",
  );
}

/** Resolves with the port that is listened on. */
function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const message =
        error.code === "EADDRINUSE"
          ? `Port ${port} of ${host} is in use, so the dev service cannot listen there. Stop the other program, or choose another port (0 takes any free one).`
          : `The dev service cannot listen on ${host}, port ${port}: ${error.message}`;
      reject(new ReachabilityError("invalid-argument", message, { cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** An address that can be dialled: all-interfaces addresses cannot. */
function urlHost(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "127.0.0.1";
  return host.includes(":") ? `[${host}]` : host;
}
