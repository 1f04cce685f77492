import type { Route } from "./route.js";
import { refuse } from "./tunnelResponse.js";

const mine = "/Client/v2/Services/:service/Users/:identity/Conversations";

/** This service knows users, not conversations: there are none, which is enough for a client to start. */
export const conversationRoutes: readonly Route[] = [
  {
    kind: "my-conversations",
    host: "aim",
    method: "GET",
    path: mine,
    handle: (_request, { user }, values) =>
      values.get("identity") === user.identity
        ? { status: 200, body: { conversations: [], meta: { next_token: null } } }
        : refuse(403, 54007, "Another user's conversations are not for you."),
  },
  ...[`${mine}/:conversation`, "/Client/v2/Services/:service/Conversations/:conversation"].map(
    (path): Route => ({
      kind: "conversation",
      host: "aim",
      method: "GET",
      path,
      handle: () => refuse(404, 50300, "Conversation not found"),
    }),
  ),
];
