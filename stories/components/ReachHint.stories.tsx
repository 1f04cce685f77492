import type { Meta, StoryObj } from "@storybook/react-vite";
import { PresenceDot, ReachHint } from "react-reachability";
import { withReachability } from "react-reachability/testing";
import { hintArgTypes, noControls } from "./argTypes.js";

const meta = {
  title: "Components/ReachHint",
  component: ReachHint,
  argTypes: hintArgTypes,
  args: { name: "Bob", presence: "offline", notifiability: "notifiable" },
} satisfies Meta<typeof ReachHint>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Push: Story = {};
export const Online: Story = { args: { presence: "online" } };
export const Later: Story = { args: { notifiability: "unnotifiable" } };
export const PerhapsPush: Story = { args: { presence: "unknown" } };
export const Unknown: Story = {
  args: { presence: "unknown", notifiability: "unknown", unknownReason: "connection-lost" },
};

/** Reads one user of a fake client; choose what it reports in the toolbar. */
export const Live: Story = {
  args: { identity: "bob" },
  decorators: [withReachability],
  parameters: {
    ...noControls,
    reachability: { users: { bob: { isOnline: true, isNotifiable: true } } },
  },
  render: ({ identity }) => <ReachHint identity={identity} name="Bob" />,
};

/** Where it belongs: under the field in which somebody writes. */
export const UnderAComposer: Story = {
  ...Live,
  render: ({ identity }) => (
    <form style={{ maxWidth: 420, display: "grid", gap: 4 }}>
      <label htmlFor="message">
        <PresenceDot identity={identity} label={null} /> Message to Bob
      </label>
      <textarea id="message" rows={3} aria-describedby="reach" style={{ font: "inherit" }} />
      <small>
        <ReachHint id="reach" identity={identity} name="Bob" />
      </small>
    </form>
  ),
};
