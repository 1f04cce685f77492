import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { Account } from "./account/account.js";
import { ServiceActivity } from "./activity/serviceActivity.js";
import { SessionRegistry } from "./activity/sessionRegistry.js";
import type { Clock } from "./clock.js";
import { problem, sendAnswer } from "./http/httpAnswer.js";
import { readHttpRequest } from "./http/httpRequest.js";
import { isAllowed, type OriginPolicy } from "./http/originPolicy.js";
import { refuseUpgrade } from "./http/refuseUpgrade.js";
import type { ResolvedOptions } from "./resolveOptions.js";
import { answerHttp } from "./resources/answerHttp.js";
import type { ResourceContext } from "./resources/resource.js";
import { passThrough } from "./session/interceptor.js";
import { SocketGate, socketPath } from "./session/socketGate.js";
import { mintToken } from "./token/mintToken.js";
import { verifyToken } from "./token/verifyToken.js";

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
  readonly resources: ResourceContext;
  readonly #registry = new SessionRegistry();
  readonly #gate: SocketGate;
  readonly #policy: OriginPolicy;
  readonly #prefix: string;

  constructor({ options, policy, clock, prefix }: BackendOptions) {
    const { serviceSid, reachabilityEnabled, users } = options;
    this.#policy = policy;
    this.#prefix = prefix;
    this.account = new Account({
      clock,
      graces: options,
      defaultService: { sid: serviceSid, reachabilityEnabled },
    });
    for (const identity of users) this.account.defaultService.ensureUser(identity);
    this.resources = {
      account: this.account,
      accountSid: options.accountSid,
      socketPath: `${prefix}${socketPath}`,
      mintToken: (grant) => mintToken(options, { ...grant, issuedAt: clock.now() }),
    };
    const host = {
      account: this.account,
      clock,
      interceptor: passThrough,
      sessions: this.#registry,
      secret: options.apiSecret,
      pingIntervalMs: options.pingIntervalMs,
      pingTimeoutMs: options.pingTimeoutMs,
      verifyToken: (token: unknown) => verifyToken(options, token, clock.now()),
    };
    this.#gate = new SocketGate(host, policy);
  }

  activity(serviceSid: string): ServiceActivity {
    return new ServiceActivity(this.account.service(serviceSid), this.#registry);
  }

  /** Whether a request target is below the prefix: Vite's other users share the server. */
  owns(target: string | undefined): boolean {
    return target?.startsWith(`${this.#prefix}/`) ?? false;
  }

  async handleRequest(message: IncomingMessage, response: ServerResponse): Promise<void> {
    sendAnswer(response, await this.#answer(message));
  }

  handleUpgrade(message: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (message.url?.split("?")[0] === `${this.#prefix}${socketPath}`) {
      this.#gate.handleUpgrade(message, socket, head);
    } else refuseUpgrade(socket, 404);
  }

  close(): void {
    this.#gate.close();
    this.account.stop();
  }

  async #answer(message: IncomingMessage) {
    const { origin, host } = message.headers;
    if (!isAllowed({ origin, host }, this.#policy)) {
      return problem(403, 20403, "Pages of foreign origins may not use this service.");
    }
    const request = readHttpRequest(message, this.#prefix);
    if (request === undefined) return problem(400, 20400, "The request target is malformed.");
    return answerHttp(request, this.resources);
  }
}
