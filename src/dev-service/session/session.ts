import type { User } from "../account/user.js";
import { answerRequest } from "../tunnel/answerRequest.js";
import { readTunnelRequest } from "../tunnel/tunnelRequest.js";
import { refuse, type TunnelResponse } from "../tunnel/tunnelResponse.js";
import { decodeFrame } from "../wire/decodeFrame.js";
import type { Frame } from "../wire/frame.js";
import { admitMember } from "./admitMember.js";
import type { FrameSocket } from "./frameSocket.js";
import { judgeUpdate } from "./judgeUpdate.js";
import { Liveness } from "./liveness.js";
import type { Member } from "./member.js";
import { Outbox } from "./outbox.js";
import { replyStatus, statusContent, type ReplyStatus } from "./replyStatus.js";
import type { SessionHost } from "./sessionHost.js";
import { Subscriptions } from "./subscriptions.js";
import { TokenExpiry } from "./tokenExpiry.js";

/** Longer than the SDK itself waits for the answer to its first frame (30 s). */
const initTimeoutMs = 60_000;
/** How long a client may take to close its socket after it was told to. */
const goodbyeTimeoutMs = 10_000;

/** The life of one socket: `init`, requests and deliveries, and one of the ways in which a socket ends. */
export class Session {
  readonly subscriptions: Subscriptions;
  readonly #host: SessionHost;
  readonly #socket: FrameSocket;
  readonly #requestedServiceSid: string;
  readonly #outbox: Outbox;
  readonly #liveness: Liveness;
  readonly #tokenExpiry: TokenExpiry;
  readonly #cancelInitTimeout: () => void;
  #member: Member | undefined;
  #hasEnded = false;

  constructor(host: SessionHost, socket: FrameSocket, requestedServiceSid: string) {
    this.#host = host;
    this.#socket = socket;
    this.#requestedServiceSid = requestedServiceSid;
    this.#outbox = new Outbox({
      socket,
      pass: (what, act) => host.interceptor.sends(this, what, act),
      onOverflow: () => this.drop(),
    });
    this.subscriptions = new Subscriptions((messageType, payload) => {
      const fields = { message_type: messageType, notification_ctx_id: "" };
      this.#outbox.announce("notification", "delivery", { fields, payload });
    });
    this.#liveness = new Liveness({
      ...host,
      ping: () => this.#outbox.announce("ping", "ping"),
      onSilent: () => this.drop(),
    });
    this.#tokenExpiry = new TokenExpiry({
      ...host,
      onAboutToExpire: () => this.announceTokenExpiry(),
      onExpired: () => this.close(replyStatus(410, { description: "Access Token expired" })),
    });
    this.#cancelInitTimeout = host.clock.after(initTimeoutMs, () => this.drop());
  }

  /** The Service it belongs to; before `init` the one that its address names. */
  get serviceSid(): string {
    return this.#member?.service.sid ?? this.#requestedServiceSid;
  }

  /** Undefined before `init`. */
  get user(): User | undefined {
    return this.#member?.user;
  }

  /** How much of what the client was sent it has not acknowledged yet. */
  get unacknowledged(): number {
    return this.#outbox.unacknowledged;
  }

  receive(bytes: Buffer): void {
    if (this.#hasEnded) return;
    const decoded = decodeFrame(bytes);
    if (!decoded.ok) {
      this.close(replyStatus(406, { description: `Malformed frame: ${decoded.reason}` }));
      return;
    }
    const { frame } = decoded;
    this.#host.interceptor.receives(this, frame, () => {
      if (!this.#hasEnded) this.#handle(frame);
    });
  }

  /** The socket is gone; without a goodbye before, that is an abrupt end. */
  socketClosed(): void {
    this.#end("abrupt");
  }

  /** Tells the client why, and to go away. */
  close(status: ReplyStatus): void {
    this.#outbox.announce("close", "reply", statusContent(status));
    this.#end("abrupt");
    this.#terminateSoon();
  }

  /** Ends the socket without a word. */
  drop(): void {
    this.#end("abrupt");
    this.#host.interceptor.sends(this, "end", () => this.#socket.terminate());
  }

  announceTokenExpiry(): void {
    const fields = { client_update_type: "token_about_to_expire" };
    this.#outbox.announce("client_update", "reply", { fields });
  }

  #handle(frame: Frame): void {
    const { method, id } = frame.header;
    if (this.#member !== undefined) this.#liveness.heard();
    if (method === "reply") {
      if (this.#outbox.acknowledged(id)) this.#host.sessions.changed();
    } else if (method === "close") {
      this.#end("polite");
      this.#terminateSoon();
    } else if (this.#member === undefined) {
      if (method === "init") this.#init(frame);
      else this.#reply(id, replyStatus(401, { description: "init comes first" }));
    } else this.#handleOf(this.#member, frame);
  }

  #handleOf(member: Member, frame: Frame): void {
    const { method, id } = frame.header;
    switch (method) {
      case "message":
        return this.#answer(member, frame);
      case "update":
        return this.#update(member, frame);
      case "put_notification_ctx":
      case "delete_notification_ctx":
        return this.#reply(id, replyStatus(200));
      case "telemetry.v1":
        return undefined;
      default:
        return this.#reply(id, replyStatus(405, { description: "No such method, or not now" }));
    }
  }

  #init({ header }: Frame): void {
    const admission = admitMember(this.#host, header);
    if ("refusal" in admission) {
      if (admission.refusal !== "never") this.#reply(header.id, admission.refusal);
      return;
    }
    const { member, tokenExpiresAt, fields } = admission;
    const { sessions } = this.#host;
    const predecessor = [...sessions].find(
      (other) => other.#member?.continuationToken === member.continuationToken,
    );
    this.#cancelInitTimeout();
    this.#member = member;
    // The newcomer first: the end of its half-open predecessor must not look like the last socket's.
    member.user.presence.socketOpened();
    predecessor?.drop();
    this.#tokenExpiry.watch(tokenExpiresAt);
    this.#liveness.heard();
    this.#outbox.reply(header.id, {
      fields: { ...statusContent(replyStatus(200)).fields, ...fields },
    });
    sessions.requested(member.service.sid, "init", member.user.identity);
  }

  #update(member: Member, { header }: Frame): void {
    const { status, tokenExpiresAt } = judgeUpdate(this.#host, member, header);
    if (tokenExpiresAt !== undefined) this.#tokenExpiry.watch(tokenExpiresAt);
    this.#reply(header.id, status);
    this.#host.sessions.requested(member.service.sid, "update", member.user.identity);
  }

  #answer({ service, user }: Member, frame: Frame): void {
    const request = readTunnelRequest(frame);
    const context = { service, user, subscriptions: this.subscriptions };
    const response =
      request === undefined
        ? refuse(400, 20001, "The frame holds no usable HTTP request.")
        : answerRequest(this.#host, this, context, request);
    if (response === "drop") this.drop();
    else if (response !== "never") this.#respond(frame.header.id, response);
  }

  #respond(id: string, { status, body, afterReply }: TunnelResponse): void {
    const { code, status: name } = replyStatus(status);
    this.#outbox.reply(id, {
      fields: {
        // The tunnel's own status, and the answer's.
        ...statusContent(replyStatus(200)).fields,
        http_status: { code, status: name },
        http_headers: {},
      },
      payload: body,
    });
    afterReply?.();
    this.#host.sessions.changed();
  }

  #reply(id: string, status: ReplyStatus): void {
    this.#outbox.reply(id, statusContent(status));
  }

  #end(manner: "polite" | "abrupt"): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#cancelInitTimeout();
    this.#liveness.stop();
    this.#tokenExpiry.stop();
    this.subscriptions.end();
    this.#outbox.abandon();
    if (this.#member !== undefined) {
      const { user, continuationToken } = this.#member;
      user.presence.socketEnded(manner, continuationToken);
    }
    this.#host.sessions.ended(this);
  }

  #terminateSoon(): void {
    this.#host.clock.after(goodbyeTimeoutMs, () => this.#socket.terminate());
  }
}
