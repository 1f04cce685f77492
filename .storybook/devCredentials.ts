import { randomBytes } from "node:crypto";
import type { TwilioEnvironment } from "../examples/server/readTwilioEnvironment.js";

const number = "0".repeat(31) + "1";

/** Credentials that the dev service and the live stories' back end share while Storybook runs. */
export const devCredentials = {
  accountSid: `AC${number}`,
  apiKey: `SK${number}`,
  apiSecret: randomBytes(32).toString("base64url"),
  serviceSid: `IS${number}`,
} as const satisfies TwilioEnvironment;
