import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** A name for the line of sockets of one client: a reconnecting client shows it and so replaces its half-open predecessor. */
export function issueContinuationToken(secret: string, userSid: string): string {
  const nonce = randomUUID();
  return `${nonce}.${sign(secret, userSid, nonce).toString("base64url")}`;
}

export type ContinuationVerdict = "CONFIRMED" | "MISSING" | "DIFFERENT_IDENTITY";

/** Whether a token that a client shows was issued to that very user. */
export function checkContinuationToken(
  secret: string,
  userSid: string,
  token: unknown,
): ContinuationVerdict {
  if (typeof token !== "string" || token === "") return "MISSING";
  const [nonce = "", signature = ""] = token.split(".");
  const expected = sign(secret, userSid, nonce);
  const given = Buffer.from(signature, "base64url");
  const isSame = given.length === expected.length && timingSafeEqual(given, expected);
  return isSame ? "CONFIRMED" : "DIFFERENT_IDENTITY";
}

function sign(secret: string, userSid: string, nonce: string): Buffer {
  return createHmac("sha256", secret).update(`${userSid} ${nonce}`).digest();
}
