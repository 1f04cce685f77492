import { describe, expect, it } from "vitest";
import { identityPathSegment } from "../../src/domain/identityPathSegment.js";
import { serviceSid, startUpstream, twilioClientFor } from "./loopbackTwilio.js";

// Why identityPathSegment exists: what the official library really puts on the wire.
describe("the official twilio library", () => {
  const users = `/v1/Services/${serviceSid}/Users/`;

  async function askedFor(identity: string): Promise<string | undefined> {
    const { asked, origin } = await startUpstream((_, response) => {
      response.setHeader("content-type", "application/json");
      response.end("{}");
    });
    await twilioClientFor(origin).conversations.v1.services(serviceSid).users(identity).fetch();
    return asked[0];
  }

  it.each([
    ["a#b", `${users}a`],
    ["..", `/v1/Services/${serviceSid}/`],
    ["%2e%2e", `/v1/Services/${serviceSid}/`],
    ["a\\b", `${users}a/b`],
  ])("asks for something else when %s is not encoded", async (identity, target) => {
    expect(await askedFor(identity)).toBe(target);
  });

  it.each(["a#b", "a/b", "a?b", "100%", "%2F", "%2e%2e", "a\\b", "bob@example.com", "🦊", "a b"])(
    "asks for %s as one segment when it is encoded",
    async (identity) => {
      expect(await askedFor(identityPathSegment(identity))).toBe(
        `${users}${encodeURIComponent(identity)}`,
      );
    },
  );
});
