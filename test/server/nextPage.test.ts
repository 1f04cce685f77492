import { readFileSync } from "node:fs";
import { PresenceDot } from "react-reachability";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { Live } from "../../examples/server/next/app/team/Live.js";
import { readSeed } from "../../examples/server/next/app/team/readSeed.js";
import { connect, startService } from "../dev-service/support/sdk.js";
import { accountSid, apiKey, apiSecret, serviceSid, twilioClientFor } from "./loopbackTwilio.js";

it("the page for Next.js shows in its markup who is online, and leaves out whom Twilio does not know", async () => {
  const service = await startService({
    accountSid,
    apiKey,
    apiSecret,
    serviceSid,
    reachabilityEnabled: true,
  });
  await connect(service, "bob");
  const { conversations } = twilioClientFor(service.httpUrl);
  const seed = await readSeed(conversations.v1.services(serviceSid), ["bob", "nobody"]);
  expect(seed).toEqual({
    bob: { isOnline: true, isNotifiable: null, at: expect.any(Number) as number },
  });
  const live = { me: "alice", seed, children: createElement(PresenceDot, { identity: "bob" }) };
  expect(renderToString(createElement(Live, live))).toContain('data-presence="online"');
});

it.each(["readSeed.ts", "page.tsx", "Live.tsx"])("%s stands in the documentation", (file) => {
  const example = readFileSync(`examples/server/next/app/team/${file}`, "utf8").trim();
  expect(readFileSync("docs/server-rendering.md", "utf8")).toContain(example);
});
