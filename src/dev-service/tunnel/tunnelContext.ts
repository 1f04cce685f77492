import type { ChatService } from "../account/chatService.js";
import type { User } from "../account/user.js";
import type { Subscriptions } from "../session/subscriptions.js";

/** On whose behalf a tunnelled request is answered. */
export interface TunnelContext {
  readonly service: ChatService;
  readonly user: User;
  readonly subscriptions: Subscriptions;
}
