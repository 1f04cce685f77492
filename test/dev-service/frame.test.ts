import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeFrame } from "../../src/dev-service/wire/decodeFrame.js";
import { encodeFrame } from "../../src/dev-service/wire/encodeFrame.js";

const frame = (head: string, rest = "", size = Buffer.byteLength(head)) =>
  Buffer.from(`TWILSOCK V3.0 ${size}\r\n${head}${rest}`);
const header = (more: object = {}) => JSON.stringify({ method: "ping", id: "TM1", ...more });

describe("a frame as the SDK writes it", () => {
  test("is read with its payload", () => {
    const bytes = frame(header({ payload_size: 7 }), '\r\n{"a":1}');
    expect(decodeFrame(bytes)).toEqual({
      ok: true,
      frame: { header: { method: "ping", id: "TM1", payload_size: 7 }, payload: { a: 1 } },
    });
  });

  test("may end with a line end, and may have no payload", () => {
    for (const rest of ["", "\r\n"]) {
      expect(decodeFrame(frame(header(), rest))).toMatchObject({ ok: true });
      expect(decodeFrame(frame(header({ payload_size: 2 }), `\r\n{}${rest}`))).toMatchObject({
        ok: true,
      });
    }
  });

  test("counts its sizes in bytes, not characters", () => {
    const head = header({ note: "Zoë 👋" });
    expect(head.length).toBeLessThan(Buffer.byteLength(head));
    expect(decodeFrame(frame(head, "\r\n"))).toMatchObject({ ok: true });
  });

  test("carries text when its type says so", () => {
    const bytes = frame(header({ payload_size: 5, payload_type: "text/plain" }), "\r\nhello");
    expect(decodeFrame(bytes)).toMatchObject({ ok: true, frame: { payload: "hello" } });
  });

  test("keeps a prototype-named field a plain field", () => {
    const head = '{"method":"ping","id":"TM1","__proto__":{"polluted":true}}';
    const decoded = decodeFrame(frame(head));
    expect(decoded).toMatchObject({ ok: true });
    expect(Reflect.get({}, "polluted")).toBeUndefined();
  });
});

describe("what is not exactly one frame is refused, with the reason", () => {
  test.each([
    ["nothing", Buffer.alloc(0), /TWILSOCK V3.0 line/],
    ["another protocol", Buffer.from("GET / HTTP/1.1\r\n\r\n"), /TWILSOCK V3.0 line/],
    ["another version", Buffer.from("TWILSOCK V2.0 2\r\n{}"), /TWILSOCK V3.0 line/],
    ["a negative size", Buffer.from("TWILSOCK V3.0 -1\r\n{}"), /TWILSOCK V3.0 line/],
    ["an absurd size", Buffer.from("TWILSOCK V3.0 99999999\r\n{}"), /TWILSOCK V3.0 line/],
    ["a header that is cut short", frame(header(), "", 500), /cut short/],
    ["a header that is too long", frame(header({ x: "x".repeat(70_000) })), /header longer/],
    ["a frame that is too long", Buffer.alloc(1024 * 1024 + 1), /longer than/],
    ["a header that is no JSON", frame("{nope"), /not a JSON object/],
    ["a header that is a list", frame("[]"), /not a JSON object/],
    [
      "a header in broken UTF-8",
      Buffer.from("TWILSOCK V3.0 2\r\n\xff\xfe", "latin1"),
      /not a JSON/,
    ],
    ["no method", frame('{"id":"TM1"}'), /no method/],
    ["no id", frame('{"method":"ping"}'), /no usable id/],
    ["an endless id", frame(header({ id: "x".repeat(200) })), /no usable id/],
    ["a payload size that is text", frame(header({ payload_size: "7" })), /byte count/],
    ["a payload size below zero", frame(header({ payload_size: -7 })), /byte count/],
    ["a payload type that is a number", frame(header({ payload_type: 7 })), /not a string/],
    ["a payload that is cut short", frame(header({ payload_size: 9 }), "\r\n{}"), /cut short/],
    ["a payload that nobody announced", frame(header(), "\r\n{}"), /without payload/],
    [
      "bytes after the payload",
      frame(header({ payload_size: 2 }), "\r\n{}{}"),
      /after the payload/,
    ],
    ["a payload without its line end", frame(header({ payload_size: 2 }), "{}"), /no line end/],
    ["a payload that is no JSON", frame(header({ payload_size: 2 }), "\r\n{x"), /payload_type/],
  ])("%s", (_what, bytes, reason) => {
    const decoded = decodeFrame(bytes);
    expect(decoded.ok ? "read" : decoded.reason).toMatch(reason);
  });
});

describe("for any input", () => {
  const fields = fc
    .dictionary(fc.string(), fc.jsonValue())
    .filter((more) => !("payload_size" in more) && !("payload_type" in more))
    .map((more) => ({ ...more, method: "message", id: "TM1" }));

  test("what is encoded is read back", () => {
    fc.assert(
      fc.property(fields, fc.option(fc.jsonValue(), { nil: undefined }), (head, payload) => {
        const decoded = decodeFrame(encodeFrame(head, payload));
        expect(decoded.ok && decoded.frame.payload).toEqual(
          payload === undefined ? undefined : JSON.parse(JSON.stringify(payload)),
        );
      }),
    );
  });

  test("bytes at random are refused, and never throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(decodeFrame(Buffer.from(bytes)).ok).toBe(false);
      }),
    );
  });

  test("a good frame with bytes changed is read or refused, and never throws", () => {
    const good = encodeFrame({ method: "message", id: "TM1", token: "t" }, { a: [1, "ü"] });
    const change = fc.tuple(fc.nat(good.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const bytes = Buffer.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        expect(decodeFrame(bytes)).toHaveProperty("ok");
      }),
    );
  });

  test("a good frame cut anywhere is refused", () => {
    const good = encodeFrame({ method: "message", id: "TM1" }, { a: 1 });
    for (let length = 0; length < good.length; length += 1) {
      expect(decodeFrame(good.subarray(0, length)).ok).toBe(false);
    }
  });
});
