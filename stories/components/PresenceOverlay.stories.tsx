import type { Meta, StoryObj } from "@storybook/react-vite";
import { PresenceOverlay } from "react-reachability";
import { SampleAvatar } from "./SampleAvatar.js";

const meta = {
  title: "Components/PresenceOverlay",
  component: PresenceOverlay,
} satisfies Meta<typeof PresenceOverlay>;

export default meta;
type Story = StoryObj<typeof meta>;

const states = ["online", "offline", "unknown"] as const;
const corners = ["top-start", "top-end", "bottom-start", "bottom-end"] as const;

export const Corners: Story = {
  args: { presence: "online" },
  render: () => (
    <div
      style={{
        display: "grid",
        gap: 24,
        background: "linear-gradient(90deg, transparent, #8b5cf6 60%)",
      }}
    >
      {(["circle", "square"] as const).map((shape) => (
        <div key={shape} style={{ display: "flex", gap: 24 }}>
          {corners.map((placement) => (
            <PresenceOverlay
              key={placement}
              presence="online"
              placement={placement}
              overlap={shape}
            >
              <SampleAvatar name="Ada" shape={shape} />
            </PresenceOverlay>
          ))}
          {states.map((presence) => (
            <PresenceOverlay key={presence} presence={presence} overlap={shape}>
              <SampleAvatar name="Ada" shape={shape} />
            </PresenceOverlay>
          ))}
          <PresenceOverlay presence="offline" overlap={shape} hideWhen={["offline"]}>
            <SampleAvatar name="Ada" shape={shape} />
          </PresenceOverlay>
          <PresenceOverlay presence="offline" overlap={shape} size="sm">
            <SampleAvatar name="Ada" shape={shape} size={24} />
          </PresenceOverlay>
          <PresenceOverlay presence="unknown" overlap={shape} size={24}>
            <SampleAvatar name="Ada" shape={shape} size={96} />
          </PresenceOverlay>
        </div>
      ))}
    </div>
  ),
};
