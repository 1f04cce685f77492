import type { Preview } from "@storybook/react-vite";
import { StrictMode } from "react";
import "react-reachability/styles.css";

const preview: Preview = {
  parameters: { a11y: { test: "error" } },
  decorators: [
    (Story) => (
      <StrictMode>
        <Story />
      </StrictMode>
    ),
  ],
};

export default preview;
