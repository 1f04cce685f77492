import type { Account } from "../account/account.js";
import type { ChatService } from "../account/chatService.js";
import type { User } from "../account/user.js";
import type { ServiceActivity } from "../activity/serviceActivity.js";
import type { ServiceFaults } from "../faults/serviceFaults.js";
import type { HttpAnswer } from "../http/httpAnswer.js";
import type { HttpRequest } from "../http/httpRequest.js";

/** What a token is to say. */
export interface TokenGrant {
  readonly identity: string;
  readonly serviceSid: string;
  readonly ttlSeconds: number;
}

/** What the HTTP resources work on. */
export interface ResourceContext {
  readonly account: Account;
  readonly accountSid: string;
  /** Path of the WebSocket, with the prefix. */
  readonly socketPath: string;
  readonly mintToken: (grant: TokenGrant) => string;
  /** Also ends the user's sockets. */
  readonly deleteUser: (service: ChatService, user: User) => void;
  readonly activity: (serviceSid: string) => ServiceActivity;
  /** Undefined unless the service was started with fault controls. */
  readonly faults: (serviceSid: string) => ServiceFaults | undefined;
}

/** Answers the requests below one path; undefined when the path is not its own. */
export type Resource = (
  request: HttpRequest,
  context: ResourceContext,
) => HttpAnswer | Promise<HttpAnswer> | undefined;
