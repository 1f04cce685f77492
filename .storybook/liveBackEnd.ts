import type { IncomingMessage } from "node:http";
import { getRequestListener } from "@hono/node-server";
import twilio from "twilio";
import type { Plugin, ViteDevServer } from "vite";
import type { TwilioEnvironment } from "../examples/server/readTwilioEnvironment.js";
import { twilioAt } from "../examples/server/twilioAt.js";
import { isAllowed } from "../src/dev-service/http/originPolicy.js";
import { createReachabilityHandler } from "../src/server/createReachabilityHandler.js";
import { createTokenHandler } from "../src/server/createTokenHandler.js";

/** What the live stories work with. */
export type LiveService =
  | { readonly kind: "twilio"; readonly credentials: TwilioEnvironment }
  /** `reachabilityDevService()` on the same port, started with the same credentials. */
  | {
      readonly kind: "dev-service";
      readonly credentials: TwilioEnvironment;
      readonly prefix: string;
    };

type Incoming = Pick<IncomingMessage, "socket" | "headers">;

/**
 * Vite plugin: the back end of the live stories, the same code for the dev service and for one's own Twilio Service.
 * For this machine alone: the page says who it is, as no app may let it.
 *
 * - `GET /live/service`: `{ kind, websocketPath }`; a null path means Twilio's own servers
 * - `GET /live/token?identity=alice`: `{ token, identity, chat_service_sid }`
 * - `GET /live/reachability/users/:identity` and `/live/reachability/configuration`: `./server`'s handler
 */
export function liveBackEnd(service: LiveService): Plugin {
  const { credentials } = service;
  const token = createTokenHandler({
    ...credentials,
    identify: (request) => new URL(request.url).searchParams.get("identity"),
    onError: (error) => console.error(error),
  });

  let reachability: ReturnType<typeof createReachabilityHandler> | null = null;

  function answer(request: Request, incoming: Incoming): Response | Promise<Response> {
    if (!isFromThisMachine(incoming))
      return new Response("For this machine alone", { status: 403 });
    const { pathname } = new URL(request.url);
    if (pathname === "/live/token") return token(request);
    if (pathname === "/live/service") {
      const websocketPath = service.kind === "twilio" ? null : `${service.prefix}/v3/wsconnect`;
      return Response.json({ kind: service.kind, websocketPath });
    }
    // Made with the first request, which tells at which address the dev service is.
    reachability ??= createReachabilityHandler({
      twilio: twilioClient(service, incoming),
      serviceSid: credentials.serviceSid,
      basePath: "/live/reachability",
      authorize: () => true,
      onError: (error) => console.error(error),
    });
    return reachability(request);
  }

  const listener = getRequestListener(async (request, { incoming }) => answer(request, incoming), {
    overrideGlobalObjects: false,
  });
  const attach = (middlewares: ViteDevServer["middlewares"]) => {
    middlewares.use((message, response, next) => {
      if (message.url?.startsWith("/live/")) void listener(message, response);
      else next();
    });
  };
  return {
    name: "react-reachability:live-back-end",
    apply: "serve",
    configureServer({ middlewares, config }) {
      attach(middlewares);
      if (service.kind === "twilio") {
        config.logger.warn(
          `Live stories use your own Twilio Service ${credentials.serviceSid}: each identity that connects is a billed monthly active user.`,
        );
      }
    },
    configurePreviewServer: ({ middlewares }) => attach(middlewares),
  };
}

function twilioClient(service: LiveService, { socket }: Incoming) {
  const { accountSid, apiKey, apiSecret } = service.credentials;
  if (service.kind === "twilio") return twilio(apiKey, apiSecret, { accountSid });
  const address = (socket.localAddress ?? "127.0.0.1").replace(/^::ffff:/, "");
  const host = address.includes(":") ? `[${address}]` : address;
  return twilioAt(`http://${host}:${socket.localPort}${service.prefix}`, service.credentials);
}

function isFromThisMachine({ socket, headers: { origin, host } }: Incoming): boolean {
  const isLoopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? "");
  return isLoopback && isAllowed({ origin, host }, { allowOtherPorts: false, allowedHosts: [] });
}
