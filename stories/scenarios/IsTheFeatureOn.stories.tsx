import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, within } from "storybook/test";
import { IsTheFeatureOn } from "./signIn/IsTheFeatureOn.js";

const meta = {
  title: "Scenarios/Is the feature on?",
  component: IsTheFeatureOn,
} satisfies Meta<typeof IsTheFeatureOn>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The Service's configuration over REST beside what the client read when it started. */
export const RestBesideClient: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const verdict = page.getByRole("status");
    const says = (words: RegExp) => page.findByText(words, {}, { timeout: 5000 });
    await says(/^Both agree/);

    await userEvent.click(page.getByRole("checkbox", { name: /Reachability is on/ }));
    await userEvent.click(page.getByRole("button", { name: "Ask again" }));
    await says(/^Switched off since this client started/);
    await expect(verdict).toHaveTextContent("Start a new client");

    await userEvent.click(page.getByRole("button", { name: "Start a new client" }));
    await says(/^Both agree/);
    await page.findByRole("img", { name: "Presence unknown" });
  },
};
