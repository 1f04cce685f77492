import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { Plugin, PreviewServer, ResolvedConfig, ViteDevServer } from "vite";
import { ReachabilityError } from "../domain/reachabilityError.js";
import { Backend } from "./backend.js";
import { systemClock } from "./clock.js";
import type { DevServiceOptions } from "./devServiceOptions.js";
import { resolveOptions } from "./resolveOptions.js";

export interface DevServicePluginOptions extends Omit<
  DevServiceOptions,
  "port" | "host" | "allowedHosts"
> {
  /** Path under which the service lives on Vite's own port. @default "/reachability-dev-service" */
  readonly prefix?: string;
}

/**
 * Vite plugin: a dev service on the port of `vite`, `vite preview`, Storybook or Vitest's browser mode. Below the prefix are
 * `v3/wsconnect` for the SDK, `token?identity=`, the REST API under `v1/` and `control/services`. Only pages of that very
 * origin may use it, under the names that Vite's own `allowedHosts` has.
 * @throws {ReachabilityError} `invalid-argument`
 */
export function reachabilityDevService(options: DevServicePluginOptions = {}): Plugin {
  const { prefix = "/reachability-dev-service", ...service } = options;
  const resolved = resolveOptions(service);
  if (!/^(\/[\w.-]+)+$/.test(prefix)) {
    const message = `prefix is "${prefix}", but it is a path such as "/reachability-dev-service", without a slash at the end.`;
    throw new ReachabilityError("invalid-argument", message);
  }
  /** How to end what belongs to a server of Vite, by its configuration: a restart makes the new one before the old one ends. */
  const running = new Map<ResolvedConfig, () => void>();

  const attach = (
    { middlewares, config }: ViteDevServer | PreviewServer,
    server: HttpServer | null | undefined,
    allowedHosts: true | readonly string[] = [],
  ) => {
    const backend = new Backend({
      options: resolved,
      policy: { allowOtherPorts: false, allowedHosts },
      clock: systemClock,
      prefix,
    });
    middlewares.use((message, response, next) => {
      if (backend.owns(message.url)) void backend.handleRequest(message, response);
      else next();
    });
    const onUpgrade: UpgradeListener = (message, socket, head) => {
      // Vite's own channel and Storybook's share the server: what is not ours is left alone.
      if (backend.owns(message.url)) backend.handleUpgrade(message, socket, head);
    };
    const end = (): void => {
      server?.off("upgrade", onUpgrade);
      backend.close();
      running.delete(config);
    };
    server?.on("upgrade", onUpgrade);
    server?.once("close", end);
    running.set(config, end);
    const reachability = resolved.reachabilityEnabled ? "on" : "off, as in the product";
    config.logger.info(
      `Conversations dev service, for development and tests only: ${prefix}/v3/wsconnect on this port. Reachability is ${reachability}.`,
    );
  };

  return {
    name: "react-reachability:dev-service",
    apply: "serve",
    configureServer: (vite) =>
      attach(vite, vite.httpServer ?? embedderOf(vite.config), vite.config.server.allowedHosts),
    configurePreviewServer: (vite) =>
      attach(vite, vite.httpServer, vite.config.preview.allowedHosts),
    closeBundle() {
      running.get(this.environment.getTopLevelConfig())?.();
    },
  };
}

type HttpServer = PreviewServer["httpServer"];
type UpgradeListener = (message: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** In middleware mode (Storybook) Vite has no server of its own; the one it is embedded in is known for its hot updates. */
function embedderOf({ server }: ViteDevServer["config"]): HttpServer | undefined {
  return typeof server.hmr === "object" ? server.hmr.server : undefined;
}
