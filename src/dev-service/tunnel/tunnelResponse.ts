import type { JsonObject } from "../jsonObject.js";

/** What goes back for a tunnelled request. */
export interface TunnelResponse {
  readonly status: number;
  readonly body: JsonObject;
  /** Runs right after the reply was sent, in the same turn. */
  readonly afterReply?: () => void;
}

/** An error answer in Twilio's form: HTTP status, Twilio's own code, and a message for people. */
export function refuse(status: number, code: number, message: string): TunnelResponse {
  return { status, body: { status, code, message } };
}
