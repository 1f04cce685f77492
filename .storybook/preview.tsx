import type { Preview } from "@storybook/react-vite";
import { StrictMode } from "react";
import "react-reachability/styles.css";
import { reachabilityGlobalTypes } from "react-reachability/testing";
import { describeProps } from "./describeProps.js";
import { Surface } from "./Surface.js";

const titled = (titles: Record<string, string>) =>
  Object.entries(titles).map(([value, title]) => ({ value, title }));

const preview: Preview = {
  tags: ["autodocs"],
  argTypesEnhancers: [describeProps],
  parameters: {
    a11y: { test: "error" },
    layout: "fullscreen",
    controls: { sort: "requiredFirst" },
    docs: {
      // Storybook shows TSDoc tags as text.
      extractComponentDescription: (
        component: { __docgenInfo?: { description?: string } } | null,
      ) => component?.__docgenInfo?.description?.split(/@(?:example|throws)/)[0] ?? "",
    },
    options: {
      storySort: {
        order: [
          "Start here",
          "What unknown means",
          "Theming",
          "Accessibility",
          "Over 100 users",
          "Testing your app",
          "Reference",
          "Components",
          "Hooks",
          "Scenarios",
        ],
      },
    },
  },
  globalTypes: {
    theme: {
      description: "Colour scheme of the page",
      toolbar: {
        icon: "contrast",
        title: "Theme",
        dynamicTitle: true,
        items: titled({ light: "Light", dark: "Dark", "light dark": "As the system" }),
      },
    },
    direction: {
      description: "Direction of writing",
      toolbar: {
        icon: "transfer",
        title: "Direction",
        dynamicTitle: true,
        items: titled({ ltr: "Left to right", rtl: "Right to left" }),
      },
    },
    // For the stories that `withReachability` decorates.
    ...reachabilityGlobalTypes,
  },
  initialGlobals: {
    // `STORYBOOK_THEME=dark vitest run --project storybook` checks every story in the other theme.
    theme: String(import.meta.env["STORYBOOK_THEME"] ?? "light"),
    direction: "ltr",
    reachability: "as-given",
  },
  decorators: [
    (Story, { globals, viewMode }) => (
      <StrictMode>
        <Surface
          theme={String(globals["theme"])}
          direction={globals["direction"] === "rtl" ? "rtl" : "ltr"}
          fillsPage={viewMode === "story"}
        >
          <Story />
        </Surface>
      </StrictMode>
    ),
  ],
};

export default preview;
