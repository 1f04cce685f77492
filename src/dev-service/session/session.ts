import { randomUUID } from "node:crypto";
import type { ChatService } from "../account/chatService.js";
import type { User } from "../account/user.js";
import type { JsonObject } from "../jsonObject.js";
import { answerRequest } from "../tunnel/answerRequest.js";
import type { TunnelContext } from "../tunnel/tunnelContext.js";
import { readTunnelRequest } from "../tunnel/tunnelRequest.js";
import { decodeFrame } from "../wire/decodeFrame.js";
import { encodeFrame } from "../wire/encodeFrame.js";
import type { Frame } from "../wire/frame.js";
import { checkContinuationToken, issueContinuationToken } from "./continuationToken.js";
import type { FrameSocket } from "./frameSocket.js";
import type { Outbound } from "./interceptor.js";
import { Liveness } from "./liveness.js";
import { replyStatus, statusJson, type ReplyStatus } from "./replyStatus.js";
import type { SessionHost } from "./sessionHost.js";
import { Subscriptions } from "./subscriptions.js";
import { TokenExpiry } from "./tokenExpiry.js";

/** Who has introduced themselves on a socket. */
interface Member {
  readonly service: ChatService;
  readonly user: User;
  readonly continuationToken: string;
}

const initTimeoutMs = 10_000;
/** How long a client may take to close its socket after it was told to. */
const goodbyeTimeoutMs = 10_000;
/** A client that does not read is dropped before it costs the others their memory. */
const maxBufferedBytes = 16 * 1024 * 1024;
const supportedCapabilities = ["client_update"];

/** The life of one socket: `init`, requests and deliveries, and one of the ways in which a socket ends. */
export class Session {
  readonly subscriptions = new Subscriptions((messageType, payload) => {
    this.#announce("notification", "delivery", {
      fields: { message_type: messageType, notification_ctx_id: "" },
      payload,
    });
  });
  readonly #host: SessionHost;
  readonly #socket: FrameSocket;
  readonly #requestedServiceSid: string;
  readonly #liveness: Liveness;
  readonly #tokenExpiry: TokenExpiry;
  readonly #cancelInitTimeout: () => void;
  readonly #unacknowledged = new Set<string>();
  #member: Member | undefined;
  #hasEnded = false;

  constructor(host: SessionHost, socket: FrameSocket, requestedServiceSid: string) {
    this.#host = host;
    this.#socket = socket;
    this.#requestedServiceSid = requestedServiceSid;
    const { clock, pingIntervalMs, pingTimeoutMs } = host;
    this.#liveness = new Liveness({
      clock,
      pingIntervalMs,
      pingTimeoutMs,
      ping: () => this.#announce("ping", "ping"),
      onSilent: () => this.drop(),
    });
    this.#tokenExpiry = new TokenExpiry({
      clock,
      onAboutToExpire: () => this.announceTokenExpiry(),
      onExpired: () => this.close(replyStatus(410, { description: "Access Token expired" })),
    });
    this.#cancelInitTimeout = clock.after(initTimeoutMs, () => this.drop());
  }

  /** The Service it belongs to; before `init` the one that its address names. */
  get serviceSid(): string {
    return this.#member?.service.sid ?? this.#requestedServiceSid;
  }

  /** Undefined before `init`. */
  get identity(): string | undefined {
    return this.#member?.user.identity;
  }

  /** How many deliveries and other announcements the client has not acknowledged yet. */
  get unacknowledged(): number {
    return this.#unacknowledged.size;
  }

  receive(bytes: Buffer): void {
    if (this.#hasEnded) return;
    const decoded = decodeFrame(bytes);
    if (!decoded.ok) {
      this.close(replyStatus(406, { description: `Malformed frame: ${decoded.reason}` }));
      return;
    }
    if (!this.#host.interceptor.receives(this, decoded.frame)) return;
    if (this.#member !== undefined) this.#liveness.heard();
    this.#handle(decoded.frame);
  }

  /** The socket is gone; without a goodbye before, that is an abrupt end. */
  socketClosed(): void {
    this.#end("abrupt");
  }

  /** Tells the client why, and to go away. */
  close(status: ReplyStatus): void {
    this.#announce("close", "reply", {
      fields: { status: statusJson(status) },
      ...payloadOf(status),
    });
    this.#end("abrupt");
    this.#terminateIn(goodbyeTimeoutMs);
  }

  /** Ends the socket without a word. */
  drop(): void {
    this.#end("abrupt");
    this.#host.interceptor.sends(this, "end", () => this.#socket.terminate());
  }

  announceTokenExpiry(): void {
    this.#announce("client_update", "reply", {
      fields: { client_update_type: "token_about_to_expire" },
    });
  }

  #handle(frame: Frame): void {
    const { method } = frame.header;
    if (method === "reply") this.#acknowledged(frame.header.id);
    else if (method === "close") this.#sayGoodbye();
    else if (this.#member === undefined) {
      if (method === "init") this.#init(frame);
      else this.#reply(frame, replyStatus(401, { description: "init comes first" }));
    } else if (method === "message") this.#answer(frame, this.#member);
    else if (method === "update") this.#updateToken(frame, this.#member);
    else if (method === "telemetry.v1") return;
    else if (method === "put_notification_ctx" || method === "delete_notification_ctx") {
      this.#reply(frame, replyStatus(200));
    } else {
      this.#reply(frame, replyStatus(405, { description: "No such method in this state" }));
    }
  }

  #init(frame: Frame): void {
    const { account, interceptor, sessions, secret, verifyToken } = this.#host;
    const { token, capabilities, continuation_token: shown } = frame.header;
    const verdict = verifyToken(token);
    if (!verdict.ok) {
      const { errorCode, reason } = verdict;
      this.#reply(frame, replyStatus(401, { errorCode, description: reason }));
      return;
    }
    const { identity, serviceSid, expiresAt } = verdict.token;
    const refusal = interceptor.refusesInit(this, identity);
    if (refusal !== undefined) {
      this.#reply(frame, refusal, payloadOf(refusal));
      return;
    }
    const service = account.service(serviceSid);
    const user = service.ensureUser(identity);
    const reason = checkContinuationToken(secret, user.sid, shown);
    const isConfirmed = reason === "CONFIRMED" && typeof shown === "string";
    const continuationToken = isConfirmed ? shown : issueContinuationToken(secret, user.sid);
    const predecessor = [...sessions].find((other) => other.#isContinuedBy(continuationToken));

    this.#cancelInitTimeout();
    this.#member = { service, user, continuationToken };
    // The newcomer first: the end of its half-open predecessor must not look like the last socket's.
    user.presence.socketOpened();
    predecessor?.drop();
    this.#tokenExpiry.watch(expiresAt);
    this.#liveness.heard();
    sessions.requested(serviceSid, "init", identity);
    this.#reply(frame, replyStatus(200), {
      fields: {
        capabilities: supportedCapabilities.filter(
          (name) => Array.isArray(capabilities) && capabilities.includes(name),
        ),
        continuation_token: continuationToken,
        continuation_token_status: isConfirmed
          ? { reissued: false }
          : { reissued: true, reissue_reason: reason },
      },
    });
    sessions.changed();
  }

  #updateToken(frame: Frame, { service, user }: Member): void {
    const verdict = this.#host.verifyToken(frame.header["token"]);
    this.#host.sessions.requested(service.sid, "update", user.identity);
    if (!verdict.ok) {
      const { errorCode, reason } = verdict;
      this.#reply(frame, replyStatus(401, { errorCode, description: reason }));
      return;
    }
    const { identity, serviceSid, expiresAt } = verdict.token;
    if (identity !== user.identity || serviceSid !== service.sid) {
      const description = "The new token is for another identity or Service";
      this.#reply(frame, replyStatus(403, { errorCode: 51130, description }));
      return;
    }
    this.#tokenExpiry.watch(expiresAt);
    this.#reply(frame, replyStatus(200));
  }

  #answer(frame: Frame, { service, user }: Member): void {
    const request = readTunnelRequest(frame);
    if (request === undefined) {
      this.#reply(frame, replyStatus(400), httpAnswer(400, { status: 400, code: 20001 }));
      return;
    }
    const context: TunnelContext = { service, user, subscriptions: this.subscriptions };
    const response = answerRequest(this.#host, this, context, request);
    if (response === "never") return;
    if (response === "drop") {
      this.drop();
      return;
    }
    this.#reply(frame, replyStatus(200), httpAnswer(response.status, response.body));
    response.afterReply?.();
    this.#host.sessions.changed();
  }

  #acknowledged(id: string): void {
    if (this.#unacknowledged.delete(id)) this.#host.sessions.changed();
  }

  #sayGoodbye(): void {
    this.#end("polite");
    this.#terminateIn(goodbyeTimeoutMs);
  }

  #isContinuedBy(continuationToken: string): boolean {
    return this.#member?.continuationToken === continuationToken;
  }

  #end(manner: "polite" | "abrupt"): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#cancelInitTimeout();
    this.#liveness.stop();
    this.#tokenExpiry.stop();
    this.subscriptions.end();
    this.#unacknowledged.clear();
    this.#member?.user.presence.socketEnded(manner);
    this.#host.sessions.ended(this);
  }

  #terminateIn(ms: number): void {
    this.#host.clock.after(ms, () => this.#socket.terminate());
  }

  /** Sends something that the client acknowledges. */
  #announce(method: string, what: Outbound, more: Extra = {}): void {
    const id = `TM${randomUUID()}`;
    this.#unacknowledged.add(id);
    this.#send(method, id, what, more);
  }

  #reply(frame: Frame, status: ReplyStatus, more: Extra = {}): void {
    const fields = { status: statusJson(status), ...more.fields };
    this.#send("reply", frame.header.id, "reply", { ...more, fields });
  }

  #send(method: string, id: string, what: Outbound, { fields, payload }: Extra): void {
    this.#host.interceptor.sends(this, what, () => {
      if (this.#socket.bufferedAmount > maxBufferedBytes) this.drop();
      else this.#socket.send(encodeFrame({ ...fields, method, id }, payload));
    });
  }
}

interface Extra {
  readonly fields?: JsonObject;
  readonly payload?: JsonObject;
}

function payloadOf({ backoff }: ReplyStatus): Extra {
  return backoff === undefined ? {} : { payload: { backoff_policy: backoff } };
}

function httpAnswer(code: number, body: JsonObject): Extra {
  const { status } = replyStatus(code);
  return { fields: { http_status: { code, status }, http_headers: {} }, payload: body };
}
