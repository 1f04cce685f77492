import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parseEnv } from "node:util";
import {
  readTwilioEnvironment,
  type TwilioEnvironment,
} from "../examples/server/readTwilioEnvironment.js";

/**
 * The Twilio Service that `.env.local` names for the live stories; null when it names none. The environment of the
 * process does not count: whoever has Twilio's command line set up would otherwise be billed by `npm start`.
 *
 * @throws Error one sentence, when the variables are set by half or cannot be right
 */
export function ownTwilioService(directory: string): TwilioEnvironment | null {
  const file = path.join(directory, ".env.local");
  return existsSync(file) ? readTwilioEnvironment(parseEnv(readFileSync(file, "utf8"))) : null;
}
