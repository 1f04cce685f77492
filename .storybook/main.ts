import path from "node:path";
import type { StorybookConfig } from "@storybook/react-vite";
import { reachabilityDevService } from "../src/dev-service/reachabilityDevService.js";
import { devCredentials } from "./devCredentials.js";
import { liveBackEnd } from "./liveBackEnd.js";
import { ownTwilioService } from "./ownTwilioService.js";

const prefix = "/reachability-dev-service";
// Tests never run against anybody's account.
const own =
  process.env["VITEST"] === undefined
    ? ownTwilioService(path.join(import.meta.dirname, ".."))
    : null;

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  // The scenarios run the real SDK on Storybook's own port, against the dev service or one's own Twilio Service.
  viteFinal: (vite) => ({
    ...vite,
    // The stories' own look uses light-dark(), which an older target would have lowered into something else.
    build: { ...vite.build, cssTarget: ["chrome123", "firefox121", "safari17.5"] },
    plugins: [
      ...(vite.plugins ?? []),
      ...(own === null
        ? [
            reachabilityDevService({ ...devCredentials, prefix, faults: true }),
            liveBackEnd({ kind: "dev-service", credentials: devCredentials, prefix }),
          ]
        : [liveBackEnd({ kind: "twilio", credentials: own })]),
    ],
  }),
};

export default config;
