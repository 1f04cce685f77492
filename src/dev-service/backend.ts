import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { ReachabilityError } from "../domain/reachabilityError.js";
import { Account } from "./account/account.js";
import type { ChatService } from "./account/chatService.js";
import { isIdentity } from "./account/isIdentity.js";
import type { User } from "./account/user.js";
import { ServiceActivity } from "./activity/serviceActivity.js";
import { SessionRegistry } from "./activity/sessionRegistry.js";
import type { Clock } from "./clock.js";
import { FaultPlan } from "./faults/faultPlan.js";
import { ServiceFaults } from "./faults/serviceFaults.js";
import { corsHeaders } from "./http/corsHeaders.js";
import { problem, sendAnswer, type HttpAnswer } from "./http/httpAnswer.js";
import { readHttpRequest } from "./http/httpRequest.js";
import { isAllowed, type OriginPolicy } from "./http/originPolicy.js";
import { refuseUpgrade } from "./http/refuseUpgrade.js";
import type { ResolvedOptions } from "./resolveOptions.js";
import { answerHttp } from "./resources/answerHttp.js";
import type { TokenGrant } from "./resources/resource.js";
import { createSessionHost } from "./session/createSessionHost.js";
import { passThrough } from "./session/interceptor.js";
import { replyStatus } from "./session/replyStatus.js";
import { SocketGate, socketPath } from "./session/socketGate.js";
import { mintToken } from "./token/mintToken.js";

interface BackendOptions {
  readonly options: ResolvedOptions;
  readonly policy: OriginPolicy;
  readonly clock: Clock;
  /** Path under which all of it lives, without a slash at the end; empty for a server of its own. */
  readonly prefix: string;
}

/** The service without a listening socket: it answers what a server of its own, or Vite's, passes on. */
export class Backend {
  readonly account: Account;
  readonly accountSid: string;
  /** Path of the WebSocket. */
  readonly socketPath: string;
  readonly #options: BackendOptions;
  readonly #registry = new SessionRegistry();
  readonly #plan: FaultPlan | undefined;
  readonly #gate: SocketGate;

  constructor(all: BackendOptions) {
    const { options, policy, clock, prefix } = all;
    const { serviceSid: sid, reachabilityEnabled, users } = options;
    this.#options = all;
    this.accountSid = options.accountSid;
    this.socketPath = `${prefix}${socketPath}`;
    const account = new Account({
      clock,
      graces: options,
      defaultService: { sid, reachabilityEnabled },
    });
    this.account = account;
    for (const identity of users) account.defaultService.ensureUser(identity);
    this.#plan = options.faults ? new FaultPlan() : undefined;
    const interceptor = this.#plan?.interceptor ?? passThrough;
    const sessions = this.#registry;
    const host = createSessionHost({ account, clock, interceptor, sessions, options });
    this.#gate = new SocketGate(host, policy);
  }

  readonly mintToken = (grant: TokenGrant): string => {
    const { options, clock } = this.#options;
    if (!isIdentity(grant.identity)) {
      const message = "the identity of a token is not a usable text. It must not be empty.";
      throw new ReachabilityError("invalid-argument", message);
    }
    if (!Number.isFinite(grant.ttlSeconds)) {
      const message = `ttlSeconds is ${grant.ttlSeconds}, but it is a number of seconds, negative for a token that has expired already.`;
      throw new ReachabilityError("invalid-argument", message);
    }
    // Throws for what is no Service: better here than when a client shows the token.
    this.account.service(grant.serviceSid);
    return mintToken(options, { ...grant, issuedAt: clock.now() });
  };

  readonly activity = (serviceSid: string): ServiceActivity => {
    return new ServiceActivity(this.account.service(serviceSid), this.#registry);
  };

  /** Undefined unless started with `faults`. */
  readonly faults = (serviceSid: string): ServiceFaults | undefined => {
    if (this.#plan === undefined) return undefined;
    return new ServiceFaults({
      service: this.account.service(serviceSid),
      faults: this.#plan.of(serviceSid),
      sessions: this.#registry,
      deleteUser: this.deleteUser,
    });
  };

  /** Nobody is told, as in the product; the user's own sockets are closed. */
  readonly deleteUser = (service: ChatService, user: User): void => {
    service.deleteUser(user);
    for (const session of this.#registry) {
      if (session.user === user) session.close(replyStatus(401, { description: "User deleted" }));
    }
  };

  /** Whether a request target is below the prefix: Vite's other users share the server. */
  owns(target: string | undefined): boolean {
    return target?.startsWith(`${this.#options.prefix}/`) ?? false;
  }

  async handleRequest(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = await this.#answer(message).catch(() =>
      problem(500, 20500, "The dev service failed on this request: please report it."),
    );
    sendAnswer(response, answer);
  }

  handleUpgrade(message: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (message.url?.split("?")[0] === this.socketPath) {
      this.#gate.handleUpgrade(message, socket, head);
    } else refuseUpgrade(socket, 404);
  }

  close(): void {
    this.#gate.close();
    this.account.stop();
  }

  async #answer(message: IncomingMessage): Promise<HttpAnswer> {
    const { policy, prefix } = this.#options;
    const { origin, host } = message.headers;
    if (!isAllowed({ origin, host }, policy)) {
      return problem(
        403,
        20403,
        "A page of a foreign origin, or a host name that is not allowed and could be a hostile page's. Names are allowed " +
          "with allowedHosts, on the command line with --allow-host.",
      );
    }
    const answer = await this.#answerAllowed(message, prefix);
    return { ...answer, headers: { ...answer.headers, ...corsHeaders(origin) } };
  }

  async #answerAllowed(message: IncomingMessage, prefix: string): Promise<HttpAnswer> {
    if (message.method === "OPTIONS") return { status: 204, body: null };
    const request = readHttpRequest(message, prefix);
    if (request === undefined) return problem(400, 20400, "The request target is malformed.");
    return answerHttp(request, this);
  }
}
