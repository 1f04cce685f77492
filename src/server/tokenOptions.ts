import { ReachabilityError } from "../domain/reachabilityError.js";

/** What an Access Token is made of, besides the identity. */
export interface TokenOptions {
  /** The account, `AC…`. */
  readonly accountSid: string;
  /** An API key of that account, `SK…`. A restricted key cannot sign tokens: use a main or a standard one. */
  readonly apiKey: string;
  /** The secret of that key. It never leaves the server. */
  readonly apiSecret: string;
  /** The Conversations Service that the token opens, `IS…`. */
  readonly serviceSid: string;
  /** Lifetime in seconds, 300 to 86400. Default 3600. */
  readonly ttlSeconds?: number | undefined;
  /** A push credential, `CR…`: without it no browser can register for push, and nobody there becomes notifiable. */
  readonly pushCredentialSid?: string | undefined;
}

const SHORTEST_SECONDS = 300;
const LONGEST_SECONDS = 86_400;

/** @throws ReachabilityError `invalid-argument` naming the option; the message repeats no value. */
export function checkTokenOptions(options: TokenOptions): void {
  const prefixes = { accountSid: "AC", apiKey: "SK", serviceSid: "IS" } as const;
  for (const [name, prefix] of Object.entries(prefixes)) {
    const value: unknown = Reflect.get(options, name);
    if (typeof value !== "string" || !value.startsWith(prefix)) {
      throw refused(
        `${name} must be the sid that starts with ${prefix}. Copy it from the Console.`,
      );
    }
  }
  if (typeof options.apiSecret !== "string" || options.apiSecret === "") {
    throw refused("apiSecret is missing. The Console shows it once, when the API key is made.");
  }
  const push: unknown = options.pushCredentialSid;
  if (push !== undefined && !(typeof push === "string" && push.startsWith("CR"))) {
    throw refused(
      "pushCredentialSid must be the sid that starts with CR. Copy it from the Console.",
    );
  }
  const { ttlSeconds = 3600 } = options;
  if (!Number.isInteger(ttlSeconds) || ttlSeconds < SHORTEST_SECONDS) {
    throw refused(
      `ttlSeconds must be a whole number from ${SHORTEST_SECONDS}: the service announces the end of a token only about a minute before, and Twilio calls less than 5 minutes unreliable. Take 3600.`,
    );
  }
  if (ttlSeconds > LONGEST_SECONDS) {
    throw refused(
      `ttlSeconds must be at most ${LONGEST_SECONDS} (24 hours), Twilio's limit. Take 3600.`,
    );
  }
}

function refused(reason: string): ReachabilityError {
  return new ReachabilityError("invalid-argument", `createTokenHandler: ${reason}`);
}
