import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import { isAllowed, type OriginPolicy } from "../http/originPolicy.js";
import { refuseUpgrade } from "../http/refuseUpgrade.js";
import { isServiceSid } from "../token/isServiceSid.js";
import { maxFrameBytes } from "../wire/frame.js";
import { replyStatus } from "./replyStatus.js";
import { Session } from "./session.js";
import type { SessionHost } from "./sessionHost.js";

export const socketPath = "/v3/wsconnect";

/** Turns WebSocket handshakes into sessions, or refuses them. */
export class SocketGate {
  readonly #host: SessionHost;
  readonly #policy: OriginPolicy;
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxFrameBytes,
    perMessageDeflate: false,
  });

  constructor(host: SessionHost, policy: OriginPolicy) {
    this.#host = host;
    this.#policy = policy;
  }

  handleUpgrade(message: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A peer that hangs up in the middle of the handshake is nobody's concern.
    socket.on("error", () => socket.destroy());
    const { origin, host } = message.headers;
    const asked = new URLSearchParams(message.url?.split("?")[1]).get("serviceSid");
    const serviceSid = isServiceSid(asked) ? asked : this.#host.account.defaultService.sid;
    if (!isAllowed({ origin, host }, this.#policy)) return refuseUpgrade(socket, 403);
    if (!this.#host.interceptor.admits(serviceSid)) return refuseUpgrade(socket, 503);
    this.#sockets.handleUpgrade(message, socket, head, (webSocket) => {
      const session = new Session(this.#host, webSocket, serviceSid);
      this.#host.sessions.opened(session);
      // After an oversized or broken WebSocket frame, ws closes the socket by itself: "close" follows.
      webSocket.on("error", () => {});
      webSocket.on("close", () => session.socketClosed());
      webSocket.on("message", (data, isBinary) => {
        const isFrame = isBinary && Buffer.isBuffer(data);
        if (!isFrame) session.close(replyStatus(406, { description: "Frames must be binary" }));
        else receive(session, data);
      });
    });
  }

  close(): void {
    for (const socket of this.#sockets.clients) socket.terminate();
    this.#sockets.close();
  }
}

/** A request that the service fails on ends its own session, and nobody else's. */
function receive(session: Session, bytes: Buffer): void {
  try {
    session.receive(bytes);
  } catch {
    session.close(replyStatus(500, { description: "The dev service failed on this frame" }));
  }
}
