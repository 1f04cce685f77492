import type { ChatService } from "../account/chatService.js";
import type { User } from "../account/user.js";

interface UserJsonOptions {
  readonly service: ChatService;
  readonly accountSid: string;
  /** URL of the user list. */
  readonly usersUrl: string;
  /** Only a fetch of a single user carries the flags; a list, a creation or an update never does. */
  readonly withFlags: boolean;
}

/** A user as Twilio's REST API shows it. */
export function userJson(
  user: User,
  { service, accountSid, usersUrl, withFlags }: UserJsonOptions,
): object {
  const { online, notifiable } = user.presence.flags;
  const showsFlags = withFlags && service.reachabilityEnabled;
  const url = `${usersUrl}/${user.sid}`;
  return {
    sid: user.sid,
    account_sid: accountSid,
    chat_service_sid: service.sid,
    role_sid: user.roleSid,
    identity: user.identity,
    friendly_name: user.friendlyName,
    attributes: user.attributes,
    is_online: showsFlags ? online : null,
    is_notifiable: showsFlags ? notifiable : null,
    date_created: new Date(user.dateCreated).toISOString(),
    date_updated: new Date(user.dateUpdated).toISOString(),
    url,
    links: { user_conversations: `${url}/Conversations` },
  };
}
