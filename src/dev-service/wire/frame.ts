import type { JsonObject } from "../jsonObject.js";

/** The JSON between the magic line and the payload. `id` ties a reply to what it answers. */
export interface FrameHeader extends JsonObject {
  readonly method: string;
  readonly id: string;
}

/** One message of the TWILSOCK protocol, in either direction. */
export interface Frame {
  readonly header: FrameHeader;
  /** Parsed JSON, a string for text, undefined when there is none. */
  readonly payload: unknown;
}

/** Larger ones are refused by the socket itself: the SDK's largest is a batch of 1,000 subscriptions, about 100 kB. */
export const maxFrameBytes = 1024 * 1024;
export const maxHeaderBytes = 64 * 1024;
export const maxIdLength = 128;
