import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@twilio/conversations";
import { reachabilityDevService } from "react-reachability/dev-service";
import { createReachabilityRest } from "react-reachability/rest";
import { createServer, type Plugin } from "vite";
import { describe, expect, it, onTestFinished } from "vitest";
import { devCredentials } from "../../.storybook/devCredentials.js";
import { liveBackEnd } from "../../.storybook/liveBackEnd.js";
import { ownTwilioService } from "../../.storybook/ownTwilioService.js";
import { fetchJson } from "../dev-service/support/fetchJson.js";
import { initialized } from "../dev-service/support/sdk.js";
import { accountSid, apiKey, apiSecret, serviceSid } from "./loopbackTwilio.js";

const credentials = { accountSid, apiKey, apiSecret, serviceSid };
const prefix = "/reachability-dev-service";

/** A Vite server with these plugins, as Storybook runs one. */
async function serve(plugins: Plugin[]) {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    logLevel: "silent",
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: "127.0.0.1", ws: false },
    plugins,
  });
  await server.listen();
  onTestFinished(() => server.close());
  const address = server.httpServer?.address();
  if (typeof address !== "object" || address === null) throw new Error("not listening on a port");
  return { port: address.port, url: `http://127.0.0.1:${address.port}` };
}

describe("the live stories' back end", () => {
  const withDevService = () =>
    serve([
      reachabilityDevService({ ...devCredentials, reachabilityEnabled: true, users: ["bob"] }),
      liveBackEnd({ kind: "dev-service", credentials: devCredentials, prefix }),
    ]);

  it("serves token and REST over the dev service, and says where the socket is", async () => {
    const { url } = await withDevService();
    expect(await fetchJson(`${url}/live/service`)).toEqual({
      kind: "dev-service",
      websocketPath: "/reachability-dev-service/v3/wsconnect",
    });
    expect(await fetchJson(`${url}/live/token?identity=alice`)).toMatchObject({
      identity: "alice",
    });
    const rest = createReachabilityRest({ baseUrl: `${url}/live/reachability` });
    expect((await rest.fetchServiceConfiguration()).reachability_enabled).toBe(true);
    expect(await rest.fetchUser("bob")).toMatchObject({ identity: "bob", is_online: null });
    await expect(rest.fetchUser("nobody")).rejects.toMatchObject({ code: "not-found" });
  });

  it("serves one's own Twilio Service with no dev service at all", async () => {
    const { url } = await serve([liveBackEnd({ kind: "twilio", credentials })]);
    expect(await fetchJson(`${url}/live/service`)).toEqual({ kind: "twilio", websocketPath: null });
    expect(await fetchJson(`${url}/live/token?identity=alice`)).toMatchObject({
      identity: "alice",
      chat_service_sid: serviceSid,
    });
  });

  it("signs the real SDK in, and shows over REST that the user is online", async () => {
    const { port, url } = await withDevService();
    const { websocketPath } = await fetchJson(`${url}/live/service`);
    const { token } = await fetchJson(`${url}/live/token?identity=alice`);
    const options = { Twilsock: { uri: `ws://127.0.0.1:${port}${String(websocketPath)}` } };
    const client = new Client(String(token), options);
    await initialized(client);
    const rest = createReachabilityRest({ baseUrl: `${url}/live/reachability` });
    expect(await rest.fetchUser("alice")).toMatchObject({ is_online: true });
    await client.shutdown();
  });

  it("answers 401 to a token for nobody, and leaves other paths alone", async () => {
    const { url } = await withDevService();
    expect((await fetch(`${url}/live/token`)).status).toBe(401);
    expect((await fetch(`${url}/live/reachability/else`)).status).toBe(404);
    expect(await fetchJson(`${url}${prefix}/token?identity=bob`)).toMatchObject({
      identity: "bob",
    });
  });

  it.each([
    ["a page of a foreign origin", { origin: "https://evil.test" }],
    ["a foreign name that points here", { host: "evil.test" }],
  ])("refuses %s", async (_, headers) => {
    const { port } = await serve([liveBackEnd({ kind: "twilio", credentials })]);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      get({ host: "127.0.0.1", port, path: "/live/token?identity=x", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on("error", reject);
    });
    expect(status).toBe(403);
  });
});

describe("ownTwilioService", () => {
  function directoryWith(file: string | null): string {
    const directory = mkdtempSync(path.join(tmpdir(), "own-twilio-service-"));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    if (file !== null) writeFileSync(path.join(directory, ".env.local"), file);
    return directory;
  }

  it.each([[null], [""], ["OTHER=1\nTWILIO_API_KEY=\n"]])(
    "is null without credentials (%j)",
    (file) => {
      expect(ownTwilioService(directoryWith(file))).toBeNull();
    },
  );

  it("reads the four variables", () => {
    const file = `# mine
TWILIO_ACCOUNT_SID=${accountSid}
TWILIO_API_KEY="${apiKey}"
TWILIO_API_SECRET='${apiSecret}'
TWILIO_CONVERSATIONS_SERVICE_SID=${serviceSid} # the test Service
`;
    expect(ownTwilioService(directoryWith(file))).toEqual(credentials);
  });

  it("says in one sentence what is missing", () => {
    const half = `TWILIO_ACCOUNT_SID=${accountSid}\nTWILIO_API_KEY=${apiKey}\n`;
    expect(() => ownTwilioService(directoryWith(half))).toThrow(
      /^Twilio is configured by half: set TWILIO_API_SECRET, TWILIO_CONVERSATIONS_SERVICE_SID/,
    );
  });
});
