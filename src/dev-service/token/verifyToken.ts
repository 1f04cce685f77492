import { createHmac, timingSafeEqual } from "node:crypto";
import { isIdentity } from "../account/isIdentity.js";
import { isJsonObject, type JsonObject } from "../jsonObject.js";
import type { AccessToken, TokenCredentials } from "./accessToken.js";
import { isServiceSid } from "./isServiceSid.js";

export type TokenVerdict =
  | { readonly ok: true; readonly token: AccessToken }
  | { readonly ok: false; readonly errorCode: 20101 | 20104; readonly reason: string };

/** The verdict on a token whose time is over: it makes the SDK emit `tokenExpired`. */
export const expired: TokenVerdict = {
  ok: false,
  errorCode: 20104,
  reason: "Access Token expired",
};

const maxTokenLength = 8192;

/** Checks signature, issuer, expiry and grants. The reason never repeats any part of the token. */
export function verifyToken(
  credentials: TokenCredentials,
  text: unknown,
  now: number,
): TokenVerdict {
  if (typeof text !== "string" || text.length > maxTokenLength) return invalid("not a token");
  const [header, claims, signature, ...more] = text.split(".");
  if (header === undefined || claims === undefined || signature === undefined || more.length > 0) {
    return invalid("not a JSON Web Token");
  }
  if (decode(header)?.["alg"] !== "HS256") return invalid("not signed with HS256");
  const expected = createHmac("sha256", credentials.apiSecret).update(`${header}.${claims}`);
  if (!isSame(expected.digest(), Buffer.from(signature, "base64url"))) {
    return invalid("wrong signature");
  }
  const body = decode(claims);
  if (body === undefined) return invalid("claims are not a JSON object");
  if (body["iss"] !== credentials.apiKey) return invalid("issued by another API key");
  if (body["sub"] !== credentials.accountSid) return invalid("issued for another account");
  const token = readGrants(body);
  if (token === undefined) return invalid("no identity, Chat grant or expiry");
  const notBefore = body["nbf"];
  if (typeof notBefore === "number" && notBefore * 1000 > now) return invalid("not valid yet");
  return token.expiresAt > now ? { ok: true, token } : expired;
}

function readGrants(claims: JsonObject): AccessToken | undefined {
  const { grants, exp } = claims;
  if (!isJsonObject(grants) || !isJsonObject(grants["chat"])) return undefined;
  const identity = grants["identity"];
  const serviceSid = grants["chat"]["service_sid"];
  if (!isIdentity(identity) || !isServiceSid(serviceSid)) return undefined;
  if (typeof exp !== "number" || !Number.isFinite(exp)) return undefined;
  return { identity, serviceSid, expiresAt: exp * 1000 };
}

function invalid(why: string): TokenVerdict {
  return { ok: false, errorCode: 20101, reason: `Invalid Access Token: ${why}` };
}

function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function decode(part: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
