import { createHmac, randomUUID } from "node:crypto";
import type { TokenCredentials } from "./accessToken.js";

interface Grant {
  readonly identity: string;
  readonly serviceSid: string;
  /** Epoch ms. */
  readonly issuedAt: number;
  readonly ttlSeconds: number;
}

/** A JSON Web Token in the shape of Twilio's Access Tokens, with a Chat grant. */
export function mintToken(credentials: TokenCredentials, grant: Grant): string {
  const issuedAt = Math.floor(grant.issuedAt / 1000);
  const header = { typ: "JWT", alg: "HS256", cty: "twilio-fpa;v=1" };
  const claims = {
    jti: `${credentials.apiKey}-${randomUUID()}`,
    grants: { identity: grant.identity, chat: { service_sid: grant.serviceSid } },
    iat: issuedAt,
    exp: issuedAt + grant.ttlSeconds,
    iss: credentials.apiKey,
    sub: credentials.accountSid,
  };
  const signed = `${encode(header)}.${encode(claims)}`;
  const signature = createHmac("sha256", credentials.apiSecret).update(signed).digest("base64url");
  return `${signed}.${signature}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString("base64url");
}
