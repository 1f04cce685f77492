import type { FrameHeader } from "./frame.js";

/** The bytes of a frame. Sizes count UTF-8 bytes, and `payload_size` is mandatory with a payload: without it the SDK sees none. */
export function encodeFrame(header: FrameHeader, payload?: unknown): Buffer {
  const body = payload === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(payload));
  const fields =
    payload === undefined
      ? header
      : { ...header, payload_size: body.length, payload_type: "application/json" };
  const head = Buffer.from(JSON.stringify(fields));
  return Buffer.concat([
    Buffer.from(`TWILSOCK V3.0 ${head.length}\r\n`),
    head,
    Buffer.from("\r\n"),
    body,
  ]);
}
