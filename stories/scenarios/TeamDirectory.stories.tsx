import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, waitFor, within } from "storybook/test";
import { TeamDirectory } from "./directory/TeamDirectory.js";

const meta = {
  title: "Scenarios/Team directory of 500",
  component: TeamDirectory,
  args: { people: 500, flipsPerSecond: 4 },
  argTypes: {
    people: { control: { type: "range", min: 20, max: 500, step: 20 } },
    flipsPerSecond: { control: { type: "range", min: 0, max: 50 } },
  },
  render: (args) => <TeamDirectory key={args.people} {...args} />,
} satisfies Meta<typeof TeamDirectory>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Five times as many people as the SDK can watch: scroll, and whoever comes into view becomes known first. */
export const Scrolling: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const list = page.getByRole("list", { name: "Everybody" });
    // Not by role, which looks at the styles of everything in 500 rows.
    const rows = [...list.querySelectorAll("li")];
    await expect(rows).toHaveLength(500);
    const isKnown = (row: HTMLElement | undefined) =>
      expect(row?.querySelector("[data-freshness]")).not.toBeNull();
    await waitFor(() => isKnown(rows[0]), patience);

    list.scrollTop = list.scrollHeight;
    await waitFor(() => isKnown(rows.at(-1)), patience);
    const slots = page.getByRole("progressbar", { name: /slots/i });
    await waitFor(() => expect(slots).not.toHaveAttribute("value", "0"), patience);
    await expect(page.queryByText(/9[1-9] of 90|100 of 90/)).toBeNull();
  },
};

const patience = { timeout: 10_000 };
