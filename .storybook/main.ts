import type { StorybookConfig } from "@storybook/react-vite";
import { reachabilityDevService } from "../src/dev-service/reachabilityDevService.js";

const config: StorybookConfig = {
  framework: "@storybook/react-vite",
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-docs", "@storybook/addon-a11y", "@storybook/addon-vitest"],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false },
  // The scenarios run the real SDK against the dev service, on Storybook's own port.
  viteFinal: (vite) => ({
    ...vite,
    plugins: [
      ...(vite.plugins ?? []),
      reachabilityDevService({ reachabilityEnabled: true, faults: true }),
    ],
  }),
};

export default config;
