import type { FrameContent } from "./outbox.js";

/** The outcome of an `init` or `update`, or the reason of a `close`, as the SDK reads it. */
export interface ReplyStatus {
  readonly code: number;
  readonly status: string;
  readonly description?: string;
  /** Twilio's own code: 20104 makes the SDK emit `tokenExpired`. */
  readonly errorCode?: number;
  /** Sent as payload: how long the client should wait before it connects again. */
  readonly backoff?: { readonly reconnect_min_ms: number };
}

const names: ReadonlyMap<number, string> = new Map([
  [200, "OK"],
  [201, "CREATED"],
  [202, "ACCEPTED"],
  [204, "NO_CONTENT"],
  [308, "PERMANENT_REDIRECT"],
  [400, "BAD_REQUEST"],
  [401, "UNAUTHORIZED"],
  [403, "FORBIDDEN"],
  [404, "NOT_FOUND"],
  [405, "METHOD_NOT_ALLOWED"],
  [406, "NOT_ACCEPTABLE"],
  [409, "CONFLICT"],
  [410, "GONE"],
  [417, "EXPECTATION_FAILED"],
  [429, "TOO_MANY_REQUESTS"],
  [500, "INTERNAL_SERVER_ERROR"],
  [502, "BAD_GATEWAY"],
  [503, "SERVICE_UNAVAILABLE"],
  [504, "GATEWAY_TIMEOUT"],
]);

export function replyStatus(
  code: number,
  more: Omit<ReplyStatus, "code" | "status"> = {},
): ReplyStatus {
  return { code, status: names.get(code) ?? "UNKNOWN", ...more };
}

/** A status as a frame carries it: in the header, and the backoff as payload. */
export function statusContent({ backoff, ...status }: ReplyStatus): FrameContent {
  const fields = { status };
  return backoff === undefined ? { fields } : { fields, payload: { backoff_policy: backoff } };
}
