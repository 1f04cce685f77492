import type { LiveWorld } from "./liveWorld.js";
import { createSdkClient, setSdkPushRegistration } from "./sdkClient.js";

/** The Twilio Service whose credentials are in `.env.local`; its reachability is switched in the Console. */
export function openTwilioWorld(): LiveWorld {
  return {
    kind: "twilio",
    async getToken(identity) {
      const response = await fetch(`/live/token?${new URLSearchParams({ identity })}`);
      if (!response.ok) throw new Error(`No token: HTTP ${response.status}`);
      const { token } = (await response.json()) as { token: string };
      return token;
    },
    createClient: (token) => createSdkClient(token, null),
    setPushRegistration: setSdkPushRegistration,
    setReachabilityEnabled: null,
    dropConnection: null,
  };
}
