import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import {
  NotifiableBadge,
  PresenceOverlay,
  ReachHint,
  type ReachabilityLabels,
} from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { expect, within } from "storybook/test";
import { arabicLabels } from "./arabicLabels.js";
import { SampleAvatar } from "./SampleAvatar.js";

interface WordsProps {
  /** The app's words, handed to the provider. */
  readonly labels: ReachabilityLabels;
}

const people = [
  { identity: "layla", name: "ليلى", flags: { isOnline: true, isNotifiable: true } },
  { identity: "omar", name: "عمر", flags: { isOnline: false, isNotifiable: true } },
  { identity: "nour", name: "نور", flags: { isOnline: false, isNotifiable: false } },
  { identity: "sami", name: "سامي", flags: { isOnline: null, isNotifiable: null } },
];

const meta = {
  title: "Components/Words",
  component: Team,
  args: { labels: arabicLabels },
  argTypes: { labels: { control: false } },
  globals: { direction: "rtl" },
} satisfies Meta<typeof Team>;

export default meta;
type Story = StoryObj<typeof meta>;

function Team({ labels }: WordsProps): ReactNode {
  const [client] = useState(() =>
    createFakeClient({
      users: Object.fromEntries(people.map(({ identity, flags }) => [identity, flags])),
    }),
  );
  return (
    <ReachabilityTestProvider client={client} labels={labels}>
      <ul lang="ar" style={{ listStyle: "none", padding: 0, display: "grid", gap: 12 }}>
        {people.map(({ identity, name }) => (
          <li key={identity} style={{ display: "flex", gap: 12, alignItems: "center" }}>
            <PresenceOverlay identity={identity}>
              <SampleAvatar name="" />
            </PresenceOverlay>
            <span>
              {name} <NotifiableBadge identity={identity} />
              <br />
              <ReachHint identity={identity} name={name} />
            </span>
          </li>
        ))}
      </ul>
    </ReachabilityTestProvider>
  );
}

/** A whole second language, written from right to left. */
export const Arabic: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole("img", { name: "متصل" })).toBeVisible();
    await expect(await page.findByText("عمر غير متصل وسيصله إشعار")).toBeVisible();
  },
};
