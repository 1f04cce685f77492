import twilio from "twilio";
import { createBackEnd } from "./backEnd.js";
import { readTwilioEnvironment } from "./readTwilioEnvironment.js";
import { createSessions } from "./sessions.js";

/** The back end as it runs in production: credentials and the session secret come from the environment. */
export function backEndFromEnvironment(environment: Readonly<Record<string, string | undefined>>) {
  const credentials = readTwilioEnvironment(environment);
  const sessionSecret = environment["SESSION_SECRET"] ?? "";
  if (credentials === null)
    throw new Error("Set the TWILIO_… variables of docs/own-twilio-service.md.");
  if (sessionSecret.length < 32)
    throw new Error("Set SESSION_SECRET to 32 random characters or more.");
  const { accountSid, apiKey, apiSecret } = credentials;
  return createBackEnd({
    environment: credentials,
    twilio: twilio(apiKey, apiSecret, { accountSid }),
    identify: createSessions(sessionSecret).identify,
  });
}
