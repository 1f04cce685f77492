import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { DirectoryBeforeSignIn } from "./signIn/DirectoryBeforeSignIn.js";

const meta = {
  title: "Scenarios/Directory before sign-in",
  component: DirectoryBeforeSignIn,
} satisfies Meta<typeof DirectoryBeforeSignIn>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Read over REST, and said to be so: `seeded`. Sign in, and the client takes over; one who was never online stays unknown. */
export const SignIn: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getAllByText("seeded")).toHaveLength(9), patience);
    const states = () =>
      page
        .getAllByRole("img", { name: /^(Online|Offline|Presence unknown)$/ })
        .map((dot) => dot.ariaLabel);
    const seeded = states();

    await userEvent.click(page.getByRole("button", { name: "Sign in" }));
    await waitFor(() => expect(page.getAllByText("live")).toHaveLength(9), patience);
    await expect(page.queryByText("seeded")).toBeNull();
    await expect(page.getByText("not-reported")).toBeVisible();
    await expect(states()).toEqual(seeded);
  },
};

const patience = { timeout: 10_000 };
