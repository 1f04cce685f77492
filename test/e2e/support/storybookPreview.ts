import { existsSync } from "node:fs";
import path from "node:path";
import { preview } from "vite";
import { devCredentials } from "../../../.storybook/devCredentials.js";
import { liveBackEnd } from "../../../.storybook/liveBackEnd.js";
import { reachabilityDevService } from "../../../src/dev-service/reachabilityDevService.js";

const prefix = "/reachability-dev-service";

export interface StorybookPreview {
  readonly origin: string;
  /** A new Service with the flag on; answers with its sid. */
  createService(): Promise<string>;
  setReachabilityEnabled(service: string, isEnabled: boolean): Promise<void>;
  /** What the Service itself says of a user. */
  isOnline(service: string, identity: string): Promise<boolean | null>;
  /** Cuts a user's connection off and keeps it away, until the returned function is called. */
  cutOff(service: string, identity: string): Promise<() => Promise<void>>;
  storyUrl(id: string, args: Record<string, string>): string;
  close(): Promise<void>;
}

/** The built Storybook with the dev service beside it, on a free port. */
export async function previewStorybook(): Promise<StorybookPreview> {
  const outDir = path.resolve("storybook-static");
  if (!existsSync(path.join(outDir, "iframe.html")))
    throw new Error(
      "There is no built Storybook. Run `npm run storybook:build` first (`npm test` does).",
    );
  const server = await preview({
    configFile: false,
    logLevel: "error",
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1", open: false },
    plugins: [
      reachabilityDevService({ ...devCredentials, prefix, faults: true, offlineGraceMs: 500 }),
      liveBackEnd({ kind: "dev-service", credentials: devCredentials, prefix }),
    ],
  });
  const origin = (server.resolvedUrls?.local[0] ?? "").replace(/\/$/, "");

  async function ask(resource: string, request: RequestInit = {}): Promise<Response> {
    const { apiKey, apiSecret } = devCredentials;
    const headers = new Headers(request.headers);
    headers.set("Authorization", `Basic ${btoa(`${apiKey}:${apiSecret}`)}`);
    const response = await fetch(`${origin}${prefix}${resource}`, { ...request, headers });
    if (!response.ok) throw new Error(`The dev service answered ${response.status}.`);
    return response;
  }

  function post(resource: string, json: object): Promise<Response> {
    const headers = { "Content-Type": "application/json" };
    return ask(resource, { method: "POST", headers, body: JSON.stringify(json) });
  }

  return {
    origin,
    async createService() {
      const response = await post("/control/services", {
        reachability_enabled: true,
        users: ["nora"],
      });
      const { chat_service_sid: sid } = (await response.json()) as { chat_service_sid: string };
      return sid;
    },
    async setReachabilityEnabled(service, isEnabled) {
      await ask(`/v1/Services/${service}/Configuration`, {
        method: "POST",
        body: new URLSearchParams({ ReachabilityEnabled: String(isEnabled) }),
      });
    },
    async isOnline(service, identity) {
      const response = await ask(`/v1/Services/${service}/Users/${identity}`);
      const user = (await response.json()) as { is_online: boolean | null };
      return user.is_online;
    },
    async cutOff(service, identity) {
      const faults = `/control/services/${service}/faults`;
      await post(`${faults}/refuseInit`, { code: 503, identity });
      await post(`${faults}/dropConnections`, { identity });
      return async () => void (await ask(faults, { method: "DELETE" }));
    },
    storyUrl(id, args) {
      const list = Object.entries(args).map(([name, value]) => `${name}:${value}`);
      return `${origin}/iframe.html?id=${id}&viewMode=story&args=${list.join(";")}`;
    },
    close: () => server.close(),
  };
}
