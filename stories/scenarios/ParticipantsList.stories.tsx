import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { ParticipantsList } from "./participants/ParticipantsList.js";

const meta = {
  title: "Scenarios/Participants, calm",
  component: ParticipantsList,
  args: { people: 12, dwellMs: 1000 },
  argTypes: {
    people: { control: { type: "range", min: 6, max: 60 } },
    dwellMs: { control: { type: "range", min: 0, max: 10_000, step: 500 } },
  },
  render: (args) => <ParticipantsList key={args.people} {...args} />,
} satisfies Meta<typeof ParticipantsList>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Press the button, then put the pointer or the focus in the list: rows hold still, and the heading says what waits. */
export const Calm: Story = {};

/** The same, played: with the focus in the list nothing moves; without it, all moves happen at once. */
export const Played: Story = {
  tags: ["!dev"],
  args: { dwellMs: 0 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const names = () =>
      page.getAllByRole("button", { name: /^Write to/ }).map((button) => button.ariaLabel);
    await waitFor(() =>
      expect(page.getByRole("heading", { name: /^Online/ })).toHaveTextContent("Online · 8"),
    );
    const before = names();

    page.getAllByRole("button", { name: /^Write to/ })[0]?.focus();
    // Not clicked: that would move the pointer and the focus.
    page
      .getByRole("button", { name: "Three people change" })
      .dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await page.findByText("3 changes wait", {}, { timeout: 5000 });
    await expect(names()).toEqual(before);

    await userEvent.click(page.getByRole("button", { name: "Three people change" }));
    await waitFor(() => expect(page.queryByText(/wait$/)).toBeNull(), { timeout: 5000 });
  },
};
