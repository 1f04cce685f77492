import { isServiceSid } from "../token/isServiceSid.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import type { Resource } from "./resource.js";

/** `GET /control/services/{sid}/activity[?identity=bob]`: what a story or a test in a page may want to wait for. */
export const activityResource: Resource = (request, context) => {
  const [control, services, sid, name, ...more] = request.segments;
  if (control !== "control" || services !== "services" || name !== "activity") return undefined;
  if (!isServiceSid(sid) || more.length > 0) return undefined;
  if (request.method !== "GET") return methodNotAllowed("GET");
  const activity = context.activity(sid);
  const identity = request.query.get("identity") ?? undefined;
  return {
    status: 200,
    body: {
      open_sockets: activity.openSockets(identity),
      undelivered: activity.undelivered(),
      watchers: identity === undefined ? null : activity.watchers(identity),
      watching: identity === undefined ? null : activity.watching(identity),
    },
  };
};
