import { createHmac } from "node:crypto";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mintToken } from "../../src/dev-service/token/mintToken.js";
import { verifyToken } from "../../src/dev-service/token/verifyToken.js";

const now = Date.parse("2026-01-01T00:00:00Z");
const credentials = { accountSid: "AC1", apiKey: "SK1", apiSecret: "secret" };
const grant = { identity: "alice", serviceSid: "IS1", issuedAt: now, ttlSeconds: 60 };

const encode = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");

/** A token whose signature is right, whatever it says. */
function forge(claims: unknown, header: unknown = { alg: "HS256" }): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", credentials.apiSecret).update(signed).digest("base64url")}`;
}

const claims = {
  iss: "SK1",
  sub: "AC1",
  exp: now / 1000 + 60,
  grants: { identity: "alice", chat: { service_sid: "IS1" } },
};

test("a minted token says who, where and until when", () => {
  expect(verifyToken(credentials, mintToken(credentials, grant), now)).toEqual({
    ok: true,
    token: { identity: "alice", serviceSid: "IS1", expiresAt: now + 60_000 },
  });
});

test("a token is good until the moment of its expiry, and expired from then on", () => {
  const token = mintToken(credentials, grant);
  expect(verifyToken(credentials, token, now + 59_999).ok).toBe(true);
  expect(verifyToken(credentials, token, now + 60_000)).toMatchObject({ errorCode: 20104 });
});

test("identities of any text pass through unchanged", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "grapheme" }), (identity) => {
      const token = mintToken(credentials, { ...grant, identity });
      expect(verifyToken(credentials, token, now)).toMatchObject({ token: { identity } });
    }),
  );
});

test.each([
  ["signed with another secret", mintToken({ ...credentials, apiSecret: "other" }, grant)],
  ["issued by another key", mintToken({ ...credentials, apiKey: "SK2" }, grant)],
  ["issued for another account", mintToken({ ...credentials, accountSid: "AC2" }, grant)],
  ["without signature", `${encode({ alg: "none" })}.${encode(claims)}.`],
  ["with another algorithm", forge(claims, { alg: "none" })],
  ["with a header that is no object", forge(claims, "HS256")],
  ["with claims that are no object", forge([claims])],
  ["without grants", forge({ ...claims, grants: undefined })],
  ["without a Chat grant", forge({ ...claims, grants: { identity: "alice" } })],
  ["without identity", forge({ ...claims, grants: { ...claims.grants, identity: "" } })],
  [
    "for a Service that is none",
    forge({ ...claims, grants: { ...claims.grants, chat: { service_sid: "CH1" } } }),
  ],
  ["with half a character", forge({ ...claims, grants: { ...claims.grants, identity: "\ud800" } })],
  ["without expiry", forge({ ...claims, exp: "never" })],
  ["not valid yet", forge({ ...claims, nbf: now / 1000 + 30 })],
  ["of four parts", `${mintToken(credentials, grant)}.more`],
  ["of no parts", "token"],
  ["longer than any token", "x".repeat(10_000)],
])("a token %s is refused as invalid", (_what, token) => {
  expect(verifyToken(credentials, token, now)).toMatchObject({ ok: false, errorCode: 20101 });
});

test("the reason of a refusal repeats nothing of the token", () => {
  const token = mintToken({ ...credentials, apiSecret: "other" }, grant);
  const verdict = verifyToken(credentials, token, now);
  for (const part of token.split(".")) expect(JSON.stringify(verdict)).not.toContain(part);
});

test("a token that is changed anywhere is refused", () => {
  const token = mintToken(credentials, grant);
  fc.assert(
    fc.property(fc.nat(token.length - 2), fc.constantFrom("A", "z", "0", "."), (at, character) => {
      fc.pre(token[at] !== character);
      const changed = token.slice(0, at) + character + token.slice(at + 1);
      expect(verifyToken(credentials, changed, now).ok).toBe(false);
    }),
  );
});
