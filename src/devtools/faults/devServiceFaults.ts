import { ReachabilityError } from "../../domain/reachabilityError.js";
import type { DevtoolsFault } from "./devtoolsFault.js";

/** Where the dev service is, and whom its faults are to hit. */
export interface DevServiceFaultsOptions {
  /** `service.httpUrl`, or the Vite plugin's prefix. Default `"/reachability-dev-service"`. */
  readonly url?: string;
  /** Default: the dev service's own default. */
  readonly serviceSid?: string;
  /** Whose connections the faults hit: usually the signed-in user. Default: everybody's. */
  readonly identity?: string;
  /** Default: the global `fetch`, looked up at each request. */
  readonly fetch?: typeof fetch;
}

/**
 * Fault buttons for an app whose SDK client is connected to a dev service that was started with `faults: true`.
 *
 * @example
 * <ReachabilityDevtools faults={devServiceFaults({ identity: "alice" })} />
 */
export function devServiceFaults(options: DevServiceFaultsOptions = {}): readonly DevtoolsFault[] {
  const { url = "/reachability-dev-service", identity } = options;
  const sid = options.serviceSid ?? "IS00000000000000000000000000000001";
  const faultsUrl = `${url.replace(/\/+$/, "")}/control/services/${encodeURIComponent(sid)}/faults`;
  const whom = identity === undefined ? {} : { identity };

  async function request(method: "POST" | "DELETE", path: string, body?: object): Promise<void> {
    const response = await (options.fetch ?? fetch)(faultsUrl + path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    });
    if (response.ok) return;
    throw new ReachabilityError(
      "http-error",
      `${method} ${faultsUrl}${path} was answered with ${response.status}. Start the dev service with { faults: true }, and check \`url\` and \`serviceSid\`.`,
    );
  }

  const start = (name: string, args: object) => request("POST", `/${name}`, args);
  return [
    connectionFault("Drop the connection", () => start("dropConnections", whom)),
    connectionFault("Refuse connections", () => start("refuseConnections", {})),
    connectionFault("Half-open socket", () => start("mute", whom)),
    connectionFault("Hold changes back", () => start("holdDeliveries", whom)),
    connectionFault("Offload", () => start("offload", whom)),
    connectionFault("Expire the token", () => start("expireTokens", whom)),
    connectionFault("End all faults", () => request("DELETE", "")),
    {
      scope: "user",
      label: "Drop their connections",
      inject: (user) => start("dropConnections", { identity: user }),
    },
    { scope: "user", label: "Delete", inject: (user) => start("deleteUser", { identity: user }) },
  ];
}

function connectionFault(label: string, inject: () => Promise<void>): DevtoolsFault {
  return { scope: "connection", label, inject };
}
