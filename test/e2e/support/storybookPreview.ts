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

  return {
    origin,
    async createService() {
      const response = await fetch(`${origin}${prefix}/control/services`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ reachability_enabled: true, users: ["nora"] }),
      });
      const { chat_service_sid: sid } = (await response.json()) as { chat_service_sid: string };
      return sid;
    },
    async setReachabilityEnabled(service, isEnabled) {
      const { apiKey, apiSecret } = devCredentials;
      const response = await fetch(`${origin}${prefix}/v1/Services/${service}/Configuration`, {
        method: "POST",
        headers: { Authorization: `Basic ${btoa(`${apiKey}:${apiSecret}`)}` },
        body: new URLSearchParams({ ReachabilityEnabled: String(isEnabled) }),
      });
      if (!response.ok) throw new Error(`The dev service answered ${response.status}.`);
    },
    storyUrl(id, args) {
      const list = Object.entries(args).map(([name, value]) => `${name}:${value}`);
      return `${origin}/iframe.html?id=${id}&viewMode=story&args=${list.join(";")}`;
    },
    close: () => server.close(),
  };
}
