import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { PresenceOverlay } from "react-reachability";
import { withReachability } from "react-reachability/testing";
import { expect, userEvent } from "storybook/test";
import { noControls, presenceArgTypes } from "./argTypes.js";
import { Cells } from "./Cells.js";
import { SampleAvatar } from "./SampleAvatar.js";

const meta = {
  title: "Components/PresenceOverlay",
  component: PresenceOverlay,
  argTypes: {
    ...presenceArgTypes,
    placement: {
      options: ["top-start", "top-end", "bottom-start", "bottom-end"],
      control: { type: "select" },
    },
    overlap: { options: ["circle", "square"], control: { type: "inline-radio" } },
    children: { control: false },
  },
  args: { presence: "online", children: <SampleAvatar name="Ada" size="4rem" />, size: "lg" },
} satisfies Meta<typeof PresenceOverlay>;

export default meta;
type Story = StoryObj<typeof meta>;

const states = ["online", "offline", "unknown"] as const;
const corners = ["top-start", "top-end", "bottom-start", "bottom-end"] as const;

export const Online: Story = {};
export const Offline: Story = { args: { presence: "offline" } };
export const Unknown: Story = { args: { presence: "unknown", unknownReason: "connecting" } };

/** Reads one user of a fake client; choose what it reports in the toolbar. */
export const Live: Story = {
  args: { identity: "bob" },
  decorators: [withReachability],
  parameters: {
    ...noControls,
    reachability: { users: { bob: { isOnline: true, isNotifiable: true } } },
  },
  render: ({ identity }) => (
    <PresenceOverlay identity={identity} size="lg">
      <SampleAvatar name="Bob" size="4rem" />
    </PresenceOverlay>
  ),
};

/** Corners are logical: `end` is right, and left where the text runs from right to left. */
export const Corners: Story = {
  parameters: noControls,
  render: () => (
    <Cells corner="overlap" rows={["circle", "square"] as const} columns={corners}>
      {(overlap, placement) => (
        <PresenceOverlay presence="online" placement={placement} overlap={overlap}>
          <SampleAvatar name="Ada" shape={overlap} />
        </PresenceOverlay>
      )}
    </Cells>
  ),
};

/** The size of the dot is the app's choice: about a third of the avatar looks right. Pixels suit an avatar in pixels; named sizes, one in `rem`. */
export const Sizes: Story = {
  parameters: noControls,
  render: () => (
    <Cells corner="avatar" rows={["24 px", "32 px", "40 px", "64 px", "96 px"]} columns={states}>
      {(avatar, presence) => {
        const size = Number.parseInt(avatar, 10);
        return (
          <PresenceOverlay presence={presence} size={Math.max(8, Math.round(size / 3.5))}>
            <SampleAvatar name="Ada" size={size} />
          </PresenceOverlay>
        );
      }}
    </Cells>
  ),
};

/** The gap is a hole in the avatar, not a painted rim: whatever lies behind shows through, also when it is a gradient. */
export const SeeThrough: Story = {
  parameters: noControls,
  render: () => (
    <div
      style={{
        display: "flex",
        gap: 24,
        padding: 24,
        background: "linear-gradient(90deg, #fde68a, #fca5a5 50%, #bfdbfe)",
      }}
    >
      {states.map((presence) => (
        <PresenceOverlay
          key={presence}
          presence={presence}
          size="lg"
          style={{ colorScheme: "light" }}
        >
          <SampleAvatar name="Ada" size="3.5rem" />
        </PresenceOverlay>
      ))}
    </div>
  ),
};

/** While the dot is hidden the gap is closed, and nothing moves. */
export const Hidden: Story = {
  args: { presence: "offline", hideWhen: ["offline"] },
};

/** Focus rings and menus of the avatar stay whole; a menu whose button says that it is open covers the dot. */
export const InsideAButton: Story = {
  parameters: noControls,
  render: () => (
    <div style={{ minHeight: 140 }}>
      <PresenceOverlay presence="online">
        <AvatarWithMenu />
      </PresenceOverlay>
    </div>
  ),
  play: async ({ canvas }) => {
    const button = canvas.getByRole("button", { name: "Ada" });
    await expect(canvas.queryByText("Write to Ada")).toBeNull();
    await userEvent.click(button);
    await expect(canvas.getByText("Write to Ada")).toBeVisible();
  },
};

function AvatarWithMenu(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <div style={{ position: "relative" }}>
      <button
        type="button"
        aria-label="Ada"
        aria-expanded={isOpen}
        style={{
          display: "flex",
          padding: 0,
          border: 0,
          borderRadius: "50%",
          outlineOffset: 3,
          background: "none",
        }}
        onClick={() => setOpen(!isOpen)}
      >
        <SampleAvatar name="" size="3rem" />
      </button>
      {isOpen && (
        <div
          style={{
            position: "absolute",
            zIndex: 1,
            insetBlockStart: "calc(100% - 10px)",
            insetInlineStart: 16,
            background: "light-dark(#ffffff, #2b2e34)",
            border: "1px solid color-mix(in srgb, currentcolor 30%, transparent)",
            borderRadius: 8,
            boxShadow: "0 4px 12px rgb(0 0 0 / 15%)",
            padding: "0.5rem 1rem",
            whiteSpace: "nowrap",
          }}
        >
          Write to Ada
        </div>
      )}
    </div>
  );
}

export const Dark: Story = { ...Sizes, globals: { theme: "dark" } };
export const RightToLeft: Story = { ...Corners, globals: { direction: "rtl" } };
