import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { TwoPeople } from "./live/TwoPeople.js";

const meta = {
  title: "Start here/Two people, live",
  component: TwoPeople,
  tags: ["!autodocs"],
  // Named, so that a page's address may set them.
  argTypes: {
    only: { type: "string", options: ["alice", "bob"], control: { type: "select" } },
    service: { type: "string", control: false },
  },
} satisfies Meta<typeof TwoPeople>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Alice and Bob, each with a client of their own. Close Bob's page and watch Alice's browser. */
export const SideBySide: Story = {};

/** The same, played: Bob leaves, comes back and registers for push, and Alice sees each of it. */
export const Played: Story = {
  tags: ["!dev"],
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const alice = within(await page.findByRole("region", { name: /^Alice/ }, patience));
    const bob = within(page.getByRole("region", { name: /^Bob/ }));
    const bobRow = alice.getByText("Bob").closest("li");
    if (bobRow === null) throw new Error("Alice sees no row for Bob.");
    const seen = within(bobRow);
    await waitFor(() => expect(seen.getByText("Bob is online")).toBeVisible(), patience);
    await userEvent.click(bob.getByRole("button", { name: "Register for push" }));
    await waitFor(
      () => expect(seen.getByRole("img", { name: /notifications on/ })).toBeVisible(),
      patience,
    );
    await userEvent.click(bob.getByRole("button", { name: "Close the page" }));
    await waitFor(
      () => expect(seen.getByText(/Bob is offline and will get a push/)).toBeVisible(),
      patience,
    );
    await userEvent.click(bob.getByRole("button", { name: "Open the page again" }));
    await waitFor(() => expect(seen.getByText("Bob is online")).toBeVisible(), patience);
  },
};

const patience = { timeout: 15_000 };
