import { problem } from "../http/httpAnswer.js";
import { isJsonText } from "../isJsonText.js";
import { isServiceSid } from "../token/isServiceSid.js";
import { listPage } from "./listPage.js";
import { methodNotAllowed } from "./methodNotAllowed.js";
import { readForm } from "./readForm.js";
import type { Resource } from "./resource.js";
import { userJson } from "./userJson.js";

/** `GET` and `POST /v1/Services/{sid}/Users`: the list, whose flags are always null, and creation. */
export const userListResource: Resource = (request, { account, accountSid }) => {
  const [version, services, sid, name, ...more] = request.segments;
  if (version !== "v1" || services !== "Services" || name !== "Users") return undefined;
  if (!isServiceSid(sid) || more.length > 0) return undefined;
  const service = account.service(sid);
  const usersUrl = `${request.baseUrl}/v1/Services/${sid}/Users`;
  const show = { service, accountSid, usersUrl, withFlags: false };
  if (request.method === "GET") {
    const page = listPage(service.users(), { url: usersUrl, key: "users", query: request.query });
    if (page === undefined) return problem(400, 20001, "Page and PageSize must be numbers.");
    const users = page.items.map((user) => userJson(user, show));
    return { status: 200, body: { meta: page.meta, users } };
  }
  if (request.method !== "POST") return methodNotAllowed("GET, POST");
  return readForm(request).then((read) => {
    if ("refusal" in read) return read.refusal;
    const identity = read.form.get("Identity") ?? "";
    const attributes = read.form.get("Attributes") ?? "{}";
    if (identity === "") return problem(400, 20001, "Missing required parameter Identity.");
    if (!isJsonText(attributes)) return problem(400, 20001, "Attributes must be a JSON text.");
    if (service.user(identity) !== undefined) return problem(409, 50201, "User already exists");
    const user = service.ensureUser(identity);
    user.friendlyName = read.form.get("FriendlyName");
    user.attributes = attributes;
    return { status: 201, body: userJson(user, show) };
  });
};
