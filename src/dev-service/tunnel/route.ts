import type { RequestKind } from "./requestKind.js";
import type { TunnelContext } from "./tunnelContext.js";
import type { TunnelRequest } from "./tunnelRequest.js";
import type { TunnelResponse } from "./tunnelResponse.js";

/** The decoded values of the `:name` segments. */
export type PathValues = ReadonlyMap<string, string>;

export interface Route {
  readonly kind: RequestKind;
  readonly host: "aim" | "cds" | "ers";
  readonly method: "GET" | "POST" | "DELETE";
  /** Segments with a leading colon take any value; `:service` must be the caller's own Service. */
  readonly path: string;
  handle(request: TunnelRequest, context: TunnelContext, values: PathValues): TunnelResponse;
}

/** The values of the path when the request belongs to the route, else undefined. */
export function matchRoute(
  route: Route,
  request: TunnelRequest,
  serviceSid: string,
): PathValues | undefined {
  if (route.host !== request.host || route.method !== request.method) return undefined;
  const pattern = route.path.slice(1).split("/");
  if (pattern.length !== request.segments.length) return undefined;
  const values = new Map<string, string>();
  for (const [index, part] of pattern.entries()) {
    const segment = request.segments[index] ?? "";
    if (part.startsWith(":")) values.set(part.slice(1), segment);
    else if (part !== segment) return undefined;
  }
  const service = values.get("service");
  return service === undefined || service === serviceSid ? values : undefined;
}
