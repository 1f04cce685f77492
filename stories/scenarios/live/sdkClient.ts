import { Client } from "@twilio/conversations";
import type { LiveClient } from "./liveWorld.js";

/** The official SDK's client, at Twilio or at a service of one's own. */
export function createSdkClient(token: string, uri: string | null): LiveClient {
  return new Client(token, uri === null ? {} : { Twilsock: { uri } });
}

/** A registration id as a browser's push service would give one; one for each person. */
export async function setSdkPushRegistration(
  identity: string,
  client: LiveClient,
  isRegistered: boolean,
): Promise<void> {
  if (!(client instanceof Client)) throw new Error("Only the SDK's own client registers for push.");
  const registrationId = `story-${identity}`;
  if (isRegistered) await client.setPushRegistrationId("fcm", registrationId);
  else await client.removePushRegistrations("fcm", registrationId);
}
