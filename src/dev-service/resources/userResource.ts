import { problem } from "../http/httpAnswer.js";
import { isJsonText } from "../isJsonText.js";
import { isServiceSid } from "../token/isServiceSid.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import { readForm } from "./readForm.js";
import type { Resource } from "./resource.js";
import { userJson } from "./userJson.js";

/** `GET`, `POST` and `DELETE /v1/Services/{sid}/Users/{SidOrIdentity}`: the only place where REST shows the flags. */
export const userResource: Resource = (request, { account, accountSid, deleteUser }) => {
  const [version, services, sid, name, sidOrIdentity, ...more] = request.segments;
  if (version !== "v1" || services !== "Services" || name !== "Users") return undefined;
  if (!isServiceSid(sid) || sidOrIdentity === undefined || more.length > 0) return undefined;
  const service = account.service(sid);
  const user = service.userBySidOrIdentity(sidOrIdentity);
  if (user === undefined) return problem(404, 20404, "User not found");
  const usersUrl = `${request.baseUrl}/v1/Services/${sid}/Users`;
  const show = { service, accountSid, usersUrl, withFlags: request.method === "GET" };
  if (request.method === "GET") return { status: 200, body: userJson(user, show) };
  if (request.method === "DELETE") {
    deleteUser(service, user);
    return { status: 204, body: null };
  }
  if (request.method !== "POST") return methodNotAllowed("GET, POST, DELETE");
  return readForm(request).then((read) => {
    if ("refusal" in read) return read.refusal;
    const friendlyName = read.form.get("FriendlyName");
    const attributes = read.form.get("Attributes");
    if (attributes !== null && !isJsonText(attributes)) {
      return problem(400, 20001, "Attributes must be a JSON text.");
    }
    if (friendlyName !== null) user.friendlyName = friendlyName;
    if (attributes !== null) user.attributes = attributes;
    return { status: 200, body: userJson(user, show) };
  });
};
