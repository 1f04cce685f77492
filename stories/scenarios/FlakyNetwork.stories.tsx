import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { FlakyNetwork } from "./conversation/FlakyNetwork.js";

const meta = {
  title: "Scenarios/Flaky network",
  component: FlakyNetwork,
  args: { staleAfterMs: 5000 },
  argTypes: { staleAfterMs: { control: { type: "range", min: 0, max: 10_000, step: 500 } } },
} satisfies Meta<typeof FlakyNetwork>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Drop your own connection: values are held for the grace, then unknown, and live again some time after it is back. */
export const DropAndReconnect: Story = {};

/** The same, played with a shorter grace: Bob leaves unseen, and nothing false is shown when the news arrives. */
export const Played: Story = {
  tags: ["!dev"],
  args: { staleAfterMs: 800 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const history = page.getByRole("list", { name: "What was shown of Bob" });
    const shows = (line: string) =>
      waitFor(() => expect(history.lastElementChild).toHaveTextContent(line), { timeout: 8000 });
    await shows("online, live");
    await userEvent.click(page.getByRole("button", { name: "Drop the connection" }));
    await shows("online, held");
    await shows("unknown: connection-lost");
    await userEvent.click(page.getByRole("button", { name: "Bob leaves" }));
    await userEvent.click(page.getByRole("button", { name: "Reconnect" }));
    await shows("offline, live");
  },
};
