import { identityPathSegment } from "../domain/identityPathSegment.js";
import type { Route } from "./matchRoute.js";
import type { ReachabilityAction } from "./reachabilityAction.js";

/** The action that a route asks for; null if its identity is none that Twilio could be asked for. */
export function toAction(route: Route): ReachabilityAction | null {
  if (route.resource === "configuration") return { type: "read-configuration" };
  if (route.encodedIdentity.includes("/")) return null;
  try {
    const identity = decodeURIComponent(route.encodedIdentity);
    identityPathSegment(identity);
    return { type: "read-user", identity };
  } catch {
    return null;
  }
}
