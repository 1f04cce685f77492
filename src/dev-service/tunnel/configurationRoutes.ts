import { conversationsLinks } from "./links.js";
import type { Route } from "./route.js";

/** What a client reads once, when it starts: a flag switched later never reaches it. */
export const configurationRoutes: readonly Route[] = [
  {
    kind: "configuration",
    host: "aim",
    method: "GET",
    path: "/Client/v2/Configuration",
    handle: (_request, { service, user }) => ({
      status: 200,
      body: {
        identity: user.identity,
        url: "https://aim.us1.twilio.com/Client/v2/Configuration",
        links: conversationsLinks(service.sid, user.identity),
        options: {
          reachability_enabled: service.reachabilityEnabled,
          user_infos_to_subscribe: service.userInfosToSubscribe,
          consumption_report_interval: "PT10S",
          http_cache_interval: "PT5S",
          my_conversations_page_size: 100,
          media_attachments_count_limit: 10,
          media_attachment_size_limit_in_mb: 50,
          media_attachments_total_size_limit_in_mb: 50,
          email_histories_allowed_mime_types: [],
          email_bodies_allowed_mime_types: [],
        },
        sync_objects: {
          my_user_info: user.infoMap.uniqueName,
          my_conversations: user.conversationsMap.uniqueName,
        },
      },
    }),
  },
];
