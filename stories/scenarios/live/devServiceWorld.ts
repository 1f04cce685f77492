import type { LiveWorld } from "./liveWorld.js";
import { createSdkClient, setSdkPushRegistration } from "./sdkClient.js";

const prefix = "/reachability-dev-service";

interface NewService {
  readonly chat_service_sid: string;
  readonly websocket_path: string;
}

/** A Service on the dev service that this Storybook embeds: a given one, else a new one of its own. */
export async function openDevServiceWorld(
  users: readonly string[],
  given: string | undefined,
): Promise<LiveWorld> {
  const { chat_service_sid: sid, websocket_path: path } =
    given === undefined ? await createService(users) : existingService(given);
  const socketOrigin = location.origin.replace(/^http/, "ws");
  return {
    kind: "dev-service",
    async getToken(identity) {
      const query = new URLSearchParams({ identity, serviceSid: sid });
      const response = await fetch(`${prefix}/token?${query}`, {
        headers: { Accept: "text/plain" },
      });
      if (!response.ok) throw new Error(`No token: HTTP ${response.status}`);
      return response.text();
    },
    createClient: (token) => createSdkClient(token, `${socketOrigin}${path}`),
    setPushRegistration: setSdkPushRegistration,
    async setReachabilityEnabled(isEnabled) {
      const body = new URLSearchParams({ ReachabilityEnabled: String(isEnabled) });
      const token = btoa("story:story");
      await fetch(`${prefix}/v1/Services/${sid}/Configuration`, {
        method: "POST",
        headers: { Authorization: `Basic ${token}` },
        body,
      });
    },
    async dropConnection(identity) {
      await post(`control/services/${sid}/faults/dropConnections`, { identity });
    },
  };
}

async function createService(users: readonly string[]): Promise<NewService> {
  const created = await post("control/services", { reachability_enabled: true, users });
  return (await created.json()) as NewService;
}

function existingService(sid: string): NewService {
  return { chat_service_sid: sid, websocket_path: `${prefix}/v3/wsconnect?serviceSid=${sid}` };
}

async function post(path: string, body: object): Promise<Response> {
  const response = await fetch(`${prefix}/${path}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The dev service answered ${response.status} to ${path}.`);
  return response;
}
