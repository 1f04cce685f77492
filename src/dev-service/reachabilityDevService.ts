import type { Plugin, PreviewServer, ViteDevServer } from "vite";
import { ReachabilityError } from "../domain/reachabilityError.js";
import { Backend } from "./backend.js";
import { systemClock } from "./clock.js";
import type { DevServiceOptions } from "./devServiceOptions.js";
import { resolveOptions } from "./resolveOptions.js";

export interface DevServicePluginOptions extends Omit<DevServiceOptions, "port" | "host"> {
  /** Path under which the service lives on Vite's own port. @default "/reachability-dev-service" */
  readonly prefix?: string;
}

/**
 * Vite plugin: a dev service on the port of `vite`, `vite preview`, Storybook or Vitest's browser mode. Below the prefix are
 * `v3/wsconnect` for the SDK, `token?identity=`, the REST API under `v1/` and `control/services`. Only pages of that very
 * origin may use it.
 * @throws {ReachabilityError} `invalid-argument`
 */
export function reachabilityDevService(options: DevServicePluginOptions = {}): Plugin {
  const { prefix = "/reachability-dev-service", ...service } = options;
  const resolved = resolveOptions(service);
  if (!/^(\/[\w.-]+)+$/.test(prefix)) {
    const message = `prefix is "${prefix}", but it is a path such as "/reachability-dev-service", without a slash at the end.`;
    throw new ReachabilityError("invalid-argument", message);
  }
  const running = new Set<Backend>();

  const attach = (
    middlewares: ViteDevServer["middlewares"],
    server: HttpServer | null | undefined,
    allowedHosts: true | readonly string[] = [],
  ) => {
    const backend = new Backend({
      options: resolved,
      policy: { allowLoopbackOrigins: false, allowedHosts },
      clock: systemClock,
      prefix,
    });
    running.add(backend);
    middlewares.use((message, response, next) => {
      if (backend.owns(message.url)) void backend.handleRequest(message, response);
      else next();
    });
    server?.on("upgrade", (message, socket, head) => {
      // Vite's own channel and Storybook's share the server: what is not ours is left alone.
      if (backend.owns(message.url)) backend.handleUpgrade(message, socket, head);
    });
    server?.once("close", () => backend.close());
  };

  return {
    name: "react-reachability:dev-service",
    apply: "serve",
    configureServer: ({ middlewares, httpServer, config }) =>
      attach(middlewares, httpServer ?? embedderOf(config), config.server.allowedHosts),
    configurePreviewServer: ({ middlewares, httpServer, config }) =>
      attach(middlewares, httpServer, config.preview.allowedHosts),
    closeBundle: () => {
      for (const backend of running) backend.close();
      running.clear();
    },
  };
}

type HttpServer = PreviewServer["httpServer"];

/** In middleware mode (Storybook) Vite has no server of its own; the one it is embedded in is known for its hot updates. */
function embedderOf({ server }: ViteDevServer["config"]): HttpServer | undefined {
  return typeof server.hmr === "object" ? server.hmr.server : undefined;
}
