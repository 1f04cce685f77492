import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer as createHttpServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "@twilio/conversations";
import { reachabilityDevService } from "react-reachability/dev-service";
import { createLogger, createServer, preview, type ViteDevServer } from "vite";
import { expect, onTestFinished, test } from "vitest";
import { fetchJson } from "./support/fetchJson.js";
import { initialized } from "./support/sdk.js";

const prefix = "/reachability-dev-service";

async function emptySite(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), "reachability-vite-"));
  await writeFile(path.join(root, "index.html"), "<title>An app</title>");
  return root;
}

function portOf(server: { address(): unknown } | null): number {
  const address = server?.address();
  if (typeof address === "object" && address !== null && "port" in address) {
    return Number(address.port);
  }
  throw new Error("The server does not listen.");
}

/** An app's page, in short: asks for a Service and a token, and starts the real SDK. */
async function flagsSeenFromPage(port: number) {
  const base = `http://127.0.0.1:${port}${prefix}`;
  const service = await fetchJson(`${base}/control/services`, {
    method: "POST",
    body: JSON.stringify({ reachability_enabled: true, users: ["carol"] }),
  });
  const sid = String(service["chat_service_sid"]);
  const { token } = await fetchJson(`${base}/token?identity=alice&serviceSid=${sid}`);
  const uri = `ws://127.0.0.1:${port}${String(service["websocket_path"])}`;
  const options = { Twilsock: { uri } };
  const client = new Client(String(token), options);
  await initialized(client);
  const carol = await client.getUser("carol");
  const flags = { own: client.user.isOnline, carol: carol.isOnline };
  await client.shutdown();
  return flags;
}

async function startVite(): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: false,
    root: await emptySite(),
    logLevel: "silent",
    server: { port: 0, host: "127.0.0.1" },
    plugins: [reachabilityDevService()],
  });
  onTestFinished(() => server.close());
  await server.listen();
  return server;
}

const seen = { own: true, carol: null };

test("the plugin serves the SDK on the port of vite, and leaves Vite's own pages alone", async () => {
  const server = await startVite();
  const port = portOf(server.httpServer);
  expect(await flagsSeenFromPage(port)).toEqual(seen);
  const page = await fetch(`http://127.0.0.1:${port}/`, { headers: { accept: "text/html" } });
  expect(await page.text()).toContain("<title>An app</title>");
});

test("the plugin says where it is, and that it is for development", async () => {
  const said: string[] = [];
  const server = await createServer({
    configFile: false,
    root: await emptySite(),
    customLogger: { ...createLogger("silent"), info: (message) => said.push(message) },
    plugins: [reachabilityDevService({ reachabilityEnabled: true })],
  });
  onTestFinished(() => server.close());
  expect(said).toContain(
    `Conversations dev service, for development and tests only: ${prefix}/v3/wsconnect on this port. Reachability is on.`,
  );
});

test("the plugin goes on serving the SDK when Vite restarts with the same plugins", async () => {
  const server = await startVite();
  await server.restart();
  expect(await flagsSeenFromPage(portOf(server.httpServer))).toEqual(seen);
});

test.each(["relative", "/slash/", "/", "/a b", "/a?b"])("the prefix %j is refused", (bad) => {
  expect(() => reachabilityDevService({ prefix: bad })).toThrow(/prefix is .* but it is a path/);
});

test("the plugin serves the SDK on the port of vite preview", async () => {
  const root = await emptySite();
  const server = await preview({
    configFile: false,
    root,
    logLevel: "silent",
    build: { outDir: root },
    preview: { port: 0, host: "127.0.0.1", open: false },
    plugins: [reachabilityDevService()],
  });
  onTestFinished(() => server.close());
  expect(await flagsSeenFromPage(portOf(server.httpServer))).toEqual(seen);
});

test("the plugin serves the SDK where Vite is embedded in another server, as Storybook embeds it", async () => {
  const host = createHttpServer();
  const server = await createServer({
    configFile: false,
    root: await emptySite(),
    logLevel: "silent",
    appType: "custom",
    server: { middlewareMode: true, hmr: { server: host } },
    plugins: [reachabilityDevService()],
  });
  host.on("request", server.middlewares);
  await new Promise<void>((resolve) => host.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    await server.close();
    host.closeAllConnections();
    host.close();
  });
  expect(await flagsSeenFromPage(portOf(host))).toEqual(seen);
});
