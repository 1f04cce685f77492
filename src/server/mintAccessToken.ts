import type { TokenOptions } from "./tokenOptions.js";

/** An Access Token with a Chat grant, made by the official library. */
export async function mintAccessToken(options: TokenOptions, identity: string): Promise<string> {
  const {
    accountSid,
    apiKey,
    apiSecret,
    serviceSid,
    ttlSeconds = 3600,
    pushCredentialSid,
  } = options;
  // Loaded on use: twilio is an optional peer, and the reachability handler gets its client handed in.
  const { default: twilio } = await import("twilio");
  const { AccessToken } = twilio.jwt;
  const token = new AccessToken(accountSid, apiKey, apiSecret, { identity, ttl: ttlSeconds });
  token.addGrant(
    new AccessToken.ChatGrant({
      serviceSid,
      ...(pushCredentialSid === undefined ? {} : { pushCredentialSid }),
    }),
  );
  return token.toJwt();
}
