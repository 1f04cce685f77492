import { isJsonObject, type JsonObject } from "../jsonObject.js";
import type { Frame } from "../wire/frame.js";

/** An HTTP request as it travels inside a `message` frame, taken apart. */
export interface TunnelRequest {
  /** First label of the host: `aim` (Conversations), `cds` (Sync) or `ers` (push registrations). */
  readonly host: string;
  readonly method: string;
  /** Decoded path segments: an identity with slashes stays one segment. */
  readonly segments: readonly string[];
  /** Decoded; of a repeated parameter the last. */
  readonly params: ReadonlyMap<string, string>;
  readonly body: unknown;
}

/** Undefined when the frame holds no usable request. Path and parameters arrive still percent-encoded. */
export function readTunnelRequest({ header, payload }: Frame): TunnelRequest | undefined {
  const http = header["http_request"];
  if (!isJsonObject(http)) return undefined;
  const { host, path, method, params = {} } = http;
  if (typeof host !== "string" || typeof path !== "string" || typeof method !== "string") {
    return undefined;
  }
  if (!path.startsWith("/") || !isJsonObject(params)) return undefined;
  try {
    return {
      host: host.split(".")[0] ?? "",
      method: method.toUpperCase(),
      segments: path.slice(1).split("/").map(decodeURIComponent),
      params: decodeParams(params),
      body: payload,
    };
  } catch {
    return undefined;
  }
}

function decodeParams(params: JsonObject): Map<string, string> {
  return new Map(
    Object.entries(params).map(([name, value]) => {
      const last: unknown = Array.isArray(value) ? value.at(-1) : value;
      return [decodeURIComponent(name), decodeURIComponent(String(last))];
    }),
  );
}
