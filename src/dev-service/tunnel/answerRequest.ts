import type { Session } from "../session/session.js";
import type { SessionHost } from "../session/sessionHost.js";
import { matchRoute } from "./route.js";
import { routes } from "./routes.js";
import type { TunnelContext } from "./tunnelContext.js";
import type { TunnelRequest } from "./tunnelRequest.js";
import { refuse, type TunnelResponse } from "./tunnelResponse.js";

/** Finds the route of a tunnelled request and lets it answer, unless a fault control answers first. */
export function answerRequest(
  { interceptor, sessions }: SessionHost,
  session: Session,
  context: TunnelContext,
  request: TunnelRequest,
): TunnelResponse | "never" | "drop" {
  for (const route of routes) {
    const values = matchRoute(route, request, context.service.sid);
    if (values === undefined) continue;
    const map = context.service.map(values.get("map") ?? "");
    const target = values.get("identity") ?? map?.identity ?? context.user.identity;
    sessions.requested(context.service.sid, route.kind, target);
    return (
      interceptor.answers(session, route.kind, target) ?? route.handle(request, context, values)
    );
  }
  return refuse(
    404,
    20404,
    "The dev service has no such resource: it knows users and their reachability only.",
  );
}
