import { randomUUID } from "node:crypto";
import type { JsonObject } from "../jsonObject.js";
import { encodeFrame } from "../wire/encodeFrame.js";
import type { FrameSocket } from "./frameSocket.js";
import type { Outbound } from "./interceptor.js";

/** What a frame says besides its method and id. */
export interface FrameContent {
  readonly fields?: JsonObject;
  readonly payload?: JsonObject;
}

interface OutboxOptions {
  readonly socket: FrameSocket;
  /** Lets the sending happen: now, later or never. */
  readonly pass: (what: Outbound, act: () => void) => void;
  /** The client does not read what it is sent. */
  readonly onOverflow: () => void;
}

/** A client that does not read is dropped before it costs the others their memory. */
const maxBufferedBytes = 16 * 1024 * 1024;

/** Everything that a session sends, and which of it the client has not acknowledged yet. */
export class Outbox {
  readonly #options: OutboxOptions;
  readonly #unacknowledged = new Set<string>();

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  get unacknowledged(): number {
    return this.#unacknowledged.size;
  }

  reply(id: string, content: FrameContent): void {
    this.#send("reply", id, "reply", content);
  }

  /** Sends something of the service's own accord; the client acknowledges it. */
  announce(method: string, what: Outbound, content: FrameContent = {}): void {
    const id = `TM${randomUUID()}`;
    this.#unacknowledged.add(id);
    this.#send(method, id, what, content);
  }

  /** Returns false when nothing was waiting for it. */
  acknowledged(id: string): boolean {
    return this.#unacknowledged.delete(id);
  }

  /** Nobody will acknowledge anything any more. */
  abandon(): void {
    this.#unacknowledged.clear();
  }

  #send(method: string, id: string, what: Outbound, { fields, payload }: FrameContent): void {
    const { socket, pass, onOverflow } = this.#options;
    pass(what, () => {
      if (socket.bufferedAmount > maxBufferedBytes) onOverflow();
      else socket.send(encodeFrame({ ...fields, method, id }, payload));
    });
  }
}
