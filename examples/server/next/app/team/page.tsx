import { PresenceDot } from "react-reachability";
import twilio from "twilio";
import { readTwilioEnvironment } from "../../../readTwilioEnvironment.js";
import { Live } from "./Live.js";
import { readSeed } from "./readSeed.js";

export const dynamic = "force-dynamic"; // presence is of the moment

export default async function Page() {
  const credentials = readTwilioEnvironment(process.env);
  if (credentials === null)
    throw new Error("Set the TWILIO_… variables of docs/own-twilio-service.md.");
  const { accountSid, apiKey, apiSecret, serviceSid } = credentials;
  const { conversations } = twilio(apiKey, apiSecret, { accountSid });
  return (
    <Live me="alice" seed={await readSeed(conversations.v1.services(serviceSid), ["bob", "carol"])}>
      <PresenceDot identity="bob" /> Bob
    </Live>
  );
}
