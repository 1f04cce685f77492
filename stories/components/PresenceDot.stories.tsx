import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { defaultLabels, PresenceDot, type UnknownReason } from "react-reachability";
import { withReachability } from "react-reachability/testing";
import { noControls, presenceArgTypes } from "./argTypes.js";
import { arabicLabels } from "./arabicLabels.js";
import { Cells } from "./Cells.js";

const meta = {
  title: "Components/PresenceDot",
  component: PresenceDot,
  argTypes: presenceArgTypes,
  args: { presence: "online" },
} satisfies Meta<typeof PresenceDot>;

export default meta;
type Story = StoryObj<typeof meta>;

const states = ["online", "offline", "unknown"] as const;

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
    <>
      <PresenceDot identity={identity} /> Bob
    </>
  ),
};

/** `sm`, `md` and `lg` follow the text; numbers are CSS pixels. Eight dashes become four where eight would run together. */
export const Sizes: Story = {
  parameters: noControls,
  render: () => (
    <Cells corner="size" rows={["sm", "md", "lg", 8, 10, 12, 16, 20, 24, 32]} columns={states}>
      {(size, presence) => <PresenceDot presence={presence} size={size} />}
    </Cells>
  ),
};

/** A dot grows with the text it stands in. */
export const BesideText: Story = {
  parameters: noControls,
  render: () => <TextSizes words={defaultLabels.presence} />,
};

/** Every reason for unknown looks the same; the reason is in an attribute, for tooltips and styles. */
export const EveryReason: Story = {
  parameters: noControls,
  render: () => (
    <ul style={{ listStyle: "none", padding: 0, margin: 0 }}>
      {Object.entries(defaultLabels.unknownReason)
        .filter(([reason]) => reason !== "never-registered")
        .map(([reason, words]) => (
          <li key={reason}>
            <PresenceDot presence="unknown" unknownReason={reason as UnknownReason} title={words} />{" "}
            <code>{reason}</code>: {words}
          </li>
        ))}
    </ul>
  ),
};

/** A hidden dot keeps its place: names stay in line. */
export const Hidden: Story = {
  parameters: noControls,
  render: () => (
    <ul style={{ listStyle: "none", padding: 0, margin: 0 }}>
      {states.map((presence) => (
        <li key={presence}>
          <PresenceDot presence={presence} hideWhen={["offline"]} /> Somebody {presence}
        </li>
      ))}
    </ul>
  ),
};

/** Class, style and label may be functions of the state, and `render` replaces the element. */
export const OwnLook: Story = {
  parameters: noControls,
  render: () => (
    <div style={{ display: "flex", flexWrap: "wrap", gap: 24, alignItems: "center" }}>
      {states.map((presence) => (
        <PresenceDot
          key={presence}
          presence={presence}
          size={16}
          style={({ presence: shown }) => ({ color: shown === "online" ? "#b45309" : undefined })}
          label={({ presence: shown }) => `Bob is ${shown}`}
        />
      ))}
      {states.map((presence) => (
        <PresenceDot
          key={presence}
          presence={presence}
          render={(props, { presence: shown }) => (
            <strong {...props} className="">
              {shown === "online" ? "✓ here" : "– away or unknown"}
            </strong>
          )}
        />
      ))}
    </div>
  ),
};

export const Dark: Story = { ...Sizes, globals: { theme: "dark" } };
export const RightToLeft: Story = {
  parameters: noControls,
  render: () => <TextSizes words={arabicLabels.presence} />,
  globals: { direction: "rtl" },
};

function TextSizes({
  words,
}: {
  readonly words: Record<(typeof states)[number], string>;
}): ReactNode {
  return [12, 16, 24, 40].map((fontSize) => (
    <p key={fontSize} style={{ fontSize, margin: 0 }}>
      {states.map((presence) => (
        // One thing to the lines and to the direction of writing: dots would else change sides with the words around.
        <span key={presence} style={{ display: "inline-block", marginInlineEnd: "1.5em" }}>
          <PresenceDot presence={presence} label={null} /> {words[presence]}
        </span>
      ))}
    </p>
  ));
}
