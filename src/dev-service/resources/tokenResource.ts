import { problem } from "../http/httpAnswer.js";
import { isServiceSid } from "../token/isServiceSid.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import type { Resource } from "./resource.js";

const defaultTtlSeconds = 3600;
const longestTtlSeconds = 86_400;

/**
 * `GET /token?identity=alice[&ttl=3600][&serviceSid=IS…]`: an Access Token for whoever asks, which only a service for
 * development may do. JSON, or the bare token for `Accept: text/plain`.
 */
export const tokenResource: Resource = (request, { account, mintToken }) => {
  const [name, ...more] = request.segments;
  if (name !== "token" || more.length > 0) return undefined;
  if (request.method !== "GET") return methodNotAllowed("GET");
  const identity = request.query.get("identity") ?? "";
  const ttlSeconds = Number(request.query.get("ttl") ?? defaultTtlSeconds);
  const serviceSid = request.query.get("serviceSid") ?? account.defaultService.sid;
  if (identity === "") return problem(400, 20001, "Name the user: /token?identity=alice");
  if (!(Number.isInteger(ttlSeconds) && ttlSeconds > 0 && ttlSeconds <= longestTtlSeconds)) {
    return problem(400, 20001, "ttl must be a number of seconds from 1 to 86400.");
  }
  if (!isServiceSid(serviceSid)) return problem(400, 20001, "serviceSid must be an IS… sid.");
  const token = mintToken({ identity, serviceSid, ttlSeconds });
  if (request.accept.startsWith("text/plain")) return { status: 200, body: token };
  return { status: 200, body: { token, identity, chat_service_sid: serviceSid } };
};
