import type { DevService } from "react-reachability/dev-service";
import { WebSocket } from "ws";
import { onTestFinished } from "vitest";
import { isJsonObject, type JsonObject } from "../../../src/dev-service/jsonObject.js";
import { decodeFrame } from "../../../src/dev-service/wire/decodeFrame.js";
import { encodeFrame } from "../../../src/dev-service/wire/encodeFrame.js";
import type { Frame } from "../../../src/dev-service/wire/frame.js";

interface RawOptions {
  readonly origin?: string;
  /** What the client calls the service. Default: as it is really reached. */
  readonly host?: string;
  readonly path?: string;
}

/** A bare socket that speaks the protocol by hand, well or badly. */
export class RawClient {
  readonly #socket: WebSocket;
  readonly #frames: Frame[] = [];
  readonly #listeners = new Set<() => void>();
  #lastId = 0;
  closeCode: number | undefined;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on("message", (data: Buffer) => {
      const decoded = decodeFrame(data);
      if (decoded.ok) this.#frames.push(decoded.frame);
      this.#changed();
    });
    socket.on("close", (code) => {
      this.closeCode = code;
      this.#changed();
    });
  }

  send(bytes: Buffer | string): void {
    this.#socket.send(bytes);
  }

  end(): void {
    this.#socket.terminate();
  }

  /** Sends a frame and resolves with the reply. */
  async ask(method: string, fields: JsonObject = {}, payload?: unknown): Promise<Frame> {
    this.#lastId += 1;
    const id = `TM${this.#lastId}`;
    this.send(encodeFrame({ ...fields, method, id }, payload));
    return this.next((frame) => frame.header.method === "reply" && frame.header.id === id);
  }

  /** Sends a tunnelled HTTP request and resolves with its HTTP status and body. */
  async request(method: string, path: string, body?: unknown, host = "aim") {
    const http = { host: `${host}.us1.twilio.com`, method, path, params: {}, headers: {} };
    const { header, payload } = await this.ask("message", { http_request: http }, body);
    return {
      status: statusCode(header["http_status"]),
      body: isJsonObject(payload) ? payload : {},
    };
  }

  /** Takes the first frame that fits, one that has come or one that will. */
  async next(fits: (frame: Frame) => boolean): Promise<Frame> {
    for (;;) {
      const at = this.#frames.findIndex(fits);
      const [found] = at < 0 ? [] : this.#frames.splice(at, 1);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.#once(resolve));
    }
  }

  acknowledge({ header }: Frame): void {
    const status = { code: 200, status: "OK" };
    this.send(encodeFrame({ method: "reply", id: header.id, status }));
  }

  async closed(): Promise<number> {
    while (this.closeCode === undefined) {
      await new Promise<void>((resolve) => this.#once(resolve));
    }
    return this.closeCode;
  }

  #once(listener: () => void): void {
    const once = () => {
      this.#listeners.delete(once);
      listener();
    };
    this.#listeners.add(once);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Opens a socket; rejects with the HTTP status when the handshake is refused. */
export function openSocket(
  service: DevService,
  { origin, host, path }: RawOptions = {},
): Promise<RawClient> {
  const url =
    path === undefined ? service.websocketUrl : service.httpUrl.replace("http", "ws") + path;
  const socket = new WebSocket(url, {
    ...(origin !== undefined && { origin }),
    ...(host !== undefined && { headers: { host } }),
  });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.on("unexpected-response", (_request, response) => {
      reject(new Error(`refused with ${response.statusCode}`));
    });
    socket.on("error", reject);
    socket.on("open", () => resolve(new RawClient(socket)));
  });
}

/** Opens a socket that has introduced itself. */
export async function openSession(service: DevService, identity: string): Promise<RawClient> {
  const client = await openSocket(service);
  await client.ask("init", { token: service.token(identity), continuation_token: null });
  return client;
}

/** The code in a `status`, `http_status` … of a frame. */
export function statusCode(status: unknown): number {
  return isJsonObject(status) ? Number(status["code"]) : Number.NaN;
}
