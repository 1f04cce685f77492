import type { ChatService } from "../account/chatService.js";
import type { User } from "../account/user.js";

/** Who has introduced themselves on a socket. */
export interface Member {
  readonly service: ChatService;
  readonly user: User;
  /** Shared by all sockets of one client, one after the other. */
  readonly continuationToken: string;
}
