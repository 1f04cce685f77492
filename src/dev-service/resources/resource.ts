import type { Account } from "../account/account.js";
import type { HttpAnswer } from "../http/httpAnswer.js";
import type { HttpRequest } from "../http/httpRequest.js";

/** What the HTTP resources work on. */
export interface ResourceContext {
  readonly account: Account;
  readonly accountSid: string;
  /** Path of the WebSocket, with the prefix. */
  readonly socketPath: string;
  mintToken(grant: {
    readonly identity: string;
    readonly serviceSid: string;
    readonly ttlSeconds: number;
  }): string;
}

/** Answers the requests below one path; undefined when the path is not its own. */
export type Resource = (
  request: HttpRequest,
  context: ResourceContext,
) => HttpAnswer | Promise<HttpAnswer> | undefined;
