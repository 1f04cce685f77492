import type { ChatService } from "../account/chatService.js";
import { problem } from "../http/httpAnswer.js";
import { isServiceSid } from "../token/isServiceSid.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import { readForm } from "./readForm.js";
import type { Resource } from "./resource.js";

/** `GET` and `POST /v1/Services/{sid}/Configuration`: where an app's back end switches reachability on. */
export const configurationResource: Resource = (request, { account }) => {
  const [version, services, sid, name, ...more] = request.segments;
  if (version !== "v1" || services !== "Services" || name !== "Configuration") return undefined;
  if (!isServiceSid(sid) || more.length > 0) return undefined;
  const service = account.service(sid);
  const url = `${request.baseUrl}/v1/Services/${sid}/Configuration`;
  if (request.method === "GET") return { status: 200, body: configurationJson(service, url) };
  if (request.method !== "POST") return methodNotAllowed("GET, POST");
  return readForm(request).then((read) => {
    if ("refusal" in read) return read.refusal;
    const enabled = read.form.get("ReachabilityEnabled")?.toLowerCase();
    if (enabled !== undefined && enabled !== "true" && enabled !== "false") {
      return problem(400, 20001, "ReachabilityEnabled must be true or false.");
    }
    if (enabled !== undefined) service.setReachabilityEnabled(enabled === "true");
    return { status: 200, body: configurationJson(service, url) };
  });
};

function configurationJson(service: ChatService, url: string): object {
  return {
    chat_service_sid: service.sid,
    default_conversation_creator_role_sid: null,
    default_conversation_role_sid: null,
    default_chat_service_role_sid: null,
    reachability_enabled: service.reachabilityEnabled,
    url,
    links: { notifications: `${url}/Notifications`, webhooks: `${url}/Webhooks` },
  };
}
