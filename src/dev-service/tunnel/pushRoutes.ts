import { isJsonObject } from "../jsonObject.js";
import type { PushDevice } from "../presence/pushRegistrations.js";
import type { Route } from "./route.js";
import { refuse } from "./tunnelResponse.js";

/** Push registrations: nothing is ever pushed, but they make a user notifiable. */
export const pushRoutes: readonly Route[] = [
  {
    kind: "register-push",
    host: "ers",
    method: "POST",
    path: "/v1/registrations",
    handle: ({ body }, { user }) => {
      const data = isJsonObject(body) && isJsonObject(body["data"]) ? body["data"] : {};
      const device = readDevice(
        isJsonObject(body) && body["channel_type"],
        data["registration_id"],
      );
      if (device === undefined) return refuse(400, 20001, incomplete);
      return { status: 201, body: { id: user.presence.push.add(device) } };
    },
  },
  {
    kind: "unregister-push",
    host: "ers",
    method: "DELETE",
    path: "/v1/registrations/:id",
    handle: (_request, { user }, values) =>
      user.presence.push.remove(values.get("id") ?? "")
        ? { status: 204, body: {} }
        : refuse(404, 20404, "Registration not found"),
  },
  {
    kind: "unregister-push",
    host: "ers",
    method: "DELETE",
    path: "/v1/registrations",
    handle: ({ body }, { user }) => {
      const device = isJsonObject(body)
        ? readDevice(body["binding_type"], body["address"])
        : undefined;
      if (device === undefined) return refuse(400, 20001, incomplete);
      user.presence.push.removeDevice(device);
      return { status: 204, body: {} };
    },
  },
];

const incomplete = "A registration needs a channel (fcm, gcm or apn) and the address of a device.";

function readDevice(channel: unknown, address: unknown): PushDevice | undefined {
  if (channel !== "fcm" && channel !== "gcm" && channel !== "apn") return undefined;
  return typeof address === "string" && address !== "" ? { channel, address } : undefined;
}
