import type { Preview } from "@storybook/react-vite";
import { StrictMode } from "react";
import "react-reachability/styles.css";
import { Surface } from "./Surface.js";

const preview: Preview = {
  tags: ["autodocs"],
  parameters: {
    a11y: { test: "error" },
    layout: "fullscreen",
    controls: { sort: "requiredFirst" },
    options: { storySort: { order: ["Start here", "*", "Components", "Hooks", "Scenarios"] } },
  },
  globalTypes: {
    theme: {
      description: "Colour scheme of the page",
      toolbar: {
        icon: "contrast",
        title: "Theme",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
          { value: "light dark", title: "As the system" },
        ],
      },
    },
    direction: {
      description: "Direction of writing",
      toolbar: {
        icon: "transfer",
        title: "Direction",
        dynamicTitle: true,
        items: [
          { value: "ltr", title: "Left to right" },
          { value: "rtl", title: "Right to left" },
        ],
      },
    },
  },
  initialGlobals: { theme: "light", direction: "ltr" },
  decorators: [
    (Story, { globals }) => (
      <StrictMode>
        <Surface
          theme={String(globals["theme"])}
          direction={globals["direction"] === "rtl" ? "rtl" : "ltr"}
        >
          <Story />
        </Surface>
      </StrictMode>
    ),
  ],
};

export default preview;
