import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { defaultLabels, NotifiableBadge } from "react-reachability";
import { withReachability } from "react-reachability/testing";
import { noControls, notifiabilityArgTypes } from "./argTypes.js";
import { arabicLabels } from "./arabicLabels.js";
import { Cells } from "./Cells.js";

const meta = {
  title: "Components/NotifiableBadge",
  component: NotifiableBadge,
  argTypes: notifiabilityArgTypes,
  args: { notifiability: "notifiable" },
} satisfies Meta<typeof NotifiableBadge>;

export default meta;
type Story = StoryObj<typeof meta>;

const states = ["notifiable", "unnotifiable", "unknown"] as const;

export const Notifiable: Story = {};
export const Unnotifiable: Story = { args: { notifiability: "unnotifiable" } };
export const Unknown: Story = {
  args: { notifiability: "unknown", unknownReason: "never-registered" },
};

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
      Bob <NotifiableBadge identity={identity} />
    </>
  ),
};

/** A badge is drawn half as large again as a dot of the same name: a bell needs more room to be read. */
export const Sizes: Story = {
  parameters: noControls,
  render: () => (
    <Cells corner="size" rows={["sm", "md", "lg", 8, 10, 12, 16, 20, 24, 32]} columns={states}>
      {(size, notifiability) => <NotifiableBadge notifiability={notifiability} size={size} />}
    </Cells>
  ),
};

/** A badge grows with the text it stands in. */
export const BesideText: Story = {
  parameters: noControls,
  render: () => <TextSizes words={defaultLabels.notifiability} />,
};

export const Dark: Story = { ...Sizes, globals: { theme: "dark" } };
export const RightToLeft: Story = {
  parameters: noControls,
  render: () => <TextSizes words={arabicLabels.notifiability} />,
  globals: { direction: "rtl" },
};

function TextSizes({
  words,
}: {
  readonly words: Record<(typeof states)[number], string>;
}): ReactNode {
  return [12, 16, 24, 40].map((fontSize) => (
    <p key={fontSize} style={{ fontSize, margin: 0 }}>
      {states.map((notifiability) => (
        // One thing to the lines and to the direction of writing: bells would else change sides with the words around.
        <span key={notifiability} style={{ display: "inline-block", marginInlineEnd: "1.5em" }}>
          <NotifiableBadge notifiability={notifiability} label={null} /> {words[notifiability]}
        </span>
      ))}
    </p>
  ));
}
