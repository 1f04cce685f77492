// Node's own: test environments such as jsdom have none.
import { TextDecoder } from "node:util";
import { isJsonObject } from "../jsonObject.js";
import { maxFrameBytes, maxHeaderBytes, maxIdLength, type Frame } from "./frame.js";

export type DecodedFrame =
  | { readonly ok: true; readonly frame: Frame }
  | { readonly ok: false; readonly reason: string };

const magicLine = /^TWILSOCK V3\.0 ([1-9]\d{0,6})\r\n/;
/** "TWILSOCK V3.0 ", seven digits, CRLF. */
const longestMagicLine = 23;
const lineEnd = "\r\n";

/** Reads one frame, strictly: whatever is not exactly one well-formed frame is refused with a reason, never guessed at. */
export function decodeFrame(bytes: Buffer): DecodedFrame {
  if (bytes.length > maxFrameBytes) return malformed(`longer than ${maxFrameBytes} bytes`);
  const magic = magicLine.exec(bytes.toString("latin1", 0, longestMagicLine));
  if (magic === null) return malformed("no TWILSOCK V3.0 line at the start");
  const headerStart = magic[0].length;
  const headerLength = Number(magic[1]);
  const headerEnd = headerStart + headerLength;
  if (headerLength > maxHeaderBytes) return malformed(`header longer than ${maxHeaderBytes} bytes`);
  if (headerEnd > bytes.length) return malformed("header cut short");

  const header = parseJson(bytes.subarray(headerStart, headerEnd));
  if (!isJsonObject(header)) return malformed("header is not a JSON object");
  const { method, id, payload_size: size = 0, payload_type: type = "application/json" } = header;
  if (typeof method !== "string" || method === "") return malformed("header has no method");
  if (typeof id !== "string" || id === "" || id.length > maxIdLength) {
    return malformed("header has no usable id");
  }
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    return malformed("payload_size is not a byte count");
  }
  if (typeof type !== "string") return malformed("payload_type is not a string");

  const rest = bytes.subarray(headerEnd);
  if (size === 0) {
    if (!isOptionalLineEnd(rest)) return malformed("bytes after a frame without payload");
    return { ok: true, frame: { header: { ...header, method, id }, payload: undefined } };
  }
  if (rest.toString("latin1", 0, 2) !== lineEnd) return malformed("no line end after the header");
  const body = rest.subarray(2, 2 + size);
  if (body.length < size) return malformed("payload cut short");
  if (!isOptionalLineEnd(rest.subarray(2 + size))) return malformed("bytes after the payload");

  const payload = type.startsWith("application/json") ? parseJson(body) : parseText(body);
  if (payload === undefined) return malformed("payload is not what payload_type says");
  return { ok: true, frame: { header: { ...header, method, id }, payload } };
}

function malformed(reason: string): DecodedFrame {
  return { ok: false, reason };
}

function isOptionalLineEnd(bytes: Buffer): boolean {
  return bytes.length === 0 || bytes.toString("latin1") === lineEnd;
}

function parseText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parseJson(bytes: Buffer): unknown {
  const text = parseText(bytes);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
