import type { User } from "../account/user.js";
import { isJsonObject, type JsonObject } from "../jsonObject.js";
import { isJsonText } from "../isJsonText.js";
import type { Route } from "./route.js";
import { refuse } from "./tunnelResponse.js";

const path = "/Client/v2/Services/:service/Users/:identity";

/** `getUser` needs one thing of a user: the name of the map that carries everything about them. */
export const userRoutes: readonly Route[] = [
  {
    kind: "user",
    host: "aim",
    method: "GET",
    path,
    handle: (_request, { service }, values) => {
      const user = service.user(values.get("identity") ?? "");
      return user === undefined ? unknownUser() : { status: 200, body: userJson(user) };
    },
  },
  {
    kind: "update-user",
    host: "aim",
    method: "POST",
    path,
    handle: ({ body }, { service }, values) => {
      const user = service.user(values.get("identity") ?? "");
      if (user === undefined) return unknownUser();
      if (!isJsonObject(body)) return refuse(400, 20001, "The body is not a JSON object.");
      const { friendly_name: friendlyName, attributes } = body;
      if (attributes !== undefined && !isJsonText(attributes)) {
        return refuse(400, 20001, "attributes is not a JSON text.");
      }
      if (typeof friendlyName === "string" || friendlyName === null) {
        user.friendlyName = friendlyName;
      }
      if (attributes !== undefined) user.attributes = attributes;
      return { status: 200, body: userJson(user) };
    },
  },
];

function unknownUser() {
  return refuse(404, 50200, "User not found");
}

function userJson(user: User): JsonObject {
  return {
    sid: user.sid,
    identity: user.identity,
    role_sid: user.roleSid,
    friendly_name: user.friendlyName,
    attributes: user.attributes,
    sync_objects: { user_info_map: user.infoMap.uniqueName },
  };
}
