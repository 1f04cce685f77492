import { identityPathSegment } from "../domain/identityPathSegment.js";
import type { Route } from "./matchRoute.js";
import type { ReachabilityAction } from "./reachabilityAction.js";

const longestIdentity = 1024;

/** The action that a route asks for; null if its identity is none that Twilio could be asked for. */
export function toAction(route: Route): ReachabilityAction | null {
  if (route.resource === "configuration") return { type: "read-configuration" };
  if (route.encodedIdentity.includes("/")) return null;
  try {
    const identity = decodeURIComponent(route.encodedIdentity);
    identityPathSegment(identity);
    // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
    const isOdd = /[\u0000-\u001f\u007f]/.test(identity) || identity.length > longestIdentity;
    return isOdd ? null : { type: "read-user", identity };
  } catch {
    return null;
  }
}
