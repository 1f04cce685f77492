import { randomUUID } from "node:crypto";
import { isIdentity } from "../account/isIdentity.js";
import { problem } from "../http/httpAnswer.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import { readJson } from "./readJson.js";
import type { Resource } from "./resource.js";

/**
 * `POST /control/services` `{ reachability_enabled?, users? }`: a new Service of its own, so that stories and tests that run
 * at the same time do not disturb each other. Answers with its sid and the path of its WebSocket.
 */
export const newServiceResource: Resource = (request, { account, socketPath }) => {
  const [control, services, ...more] = request.segments;
  if (control !== "control" || services !== "services" || more.length > 0) return undefined;
  if (request.method !== "POST") return methodNotAllowed("POST");
  return readJson(request).then((read) => {
    if ("refusal" in read) return read.refusal;
    const { reachability_enabled: enabled = false, users = [] } = read.json;
    if (typeof enabled !== "boolean" || !isIdentityList(users)) {
      return problem(400, 20001, "reachability_enabled is a boolean, users a list of identities.");
    }
    const service = account.service(`IS${randomUUID().replaceAll("-", "")}`);
    service.setReachabilityEnabled(enabled);
    for (const identity of users) service.ensureUser(identity);
    return {
      status: 201,
      body: {
        chat_service_sid: service.sid,
        reachability_enabled: enabled,
        websocket_path: `${socketPath}?serviceSid=${service.sid}`,
      },
    };
  });
};

function isIdentityList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isIdentity);
}
