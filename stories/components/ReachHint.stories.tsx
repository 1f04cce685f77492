import type { Meta, StoryObj } from "@storybook/react-vite";
import { PresenceDot, ReachHint } from "react-reachability";
import { hintArgTypes } from "./argTypes.js";

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
  parameters: { live: true },
  render: (_args, { globals }) => (
    <ReachHint identity={globals["reachability"] === "no-identity" ? null : "bob"} name="Bob" />
  ),
};

/** Where it belongs: under the field in which somebody writes. */
export const UnderAComposer: Story = {
  parameters: { live: true },
  render: (_args, { globals }) => {
    const identity = globals["reachability"] === "no-identity" ? null : "bob";
    return (
      <form style={{ maxWidth: 420, display: "grid", gap: 4 }}>
        <label htmlFor="message">
          <PresenceDot identity={identity} label={null} /> Message to Bob
        </label>
        <textarea id="message" rows={3} aria-describedby="reach" style={{ font: "inherit" }} />
        <small>
          <ReachHint id="reach" identity={identity} name="Bob" />
        </small>
      </form>
    );
  },
};
