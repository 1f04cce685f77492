import type { Meta, StoryObj } from "@storybook/react-vite";
import {
  createFakeClient,
  reachabilityArgTypes,
  withReachability,
  type ReachabilityArgs,
} from "react-reachability/testing";
import type { ComponentProps } from "react";
import { expect } from "storybook/test";
import { ContactCard } from "../../examples/testing/ContactCard.js";

const meta = {
  title: "Testing/ContactCard",
  component: ContactCard,
  decorators: [withReachability],
  argTypes: reachabilityArgTypes,
  args: { identity: "bob", name: "Bob" },
} satisfies Meta<ComponentProps<typeof ContactCard> & ReachabilityArgs>;

export default meta;
type Story = StoryObj<ComponentProps<typeof ContactCard> & ReachabilityArgs>;

/** The parameter says who is in the story's world. */
export const Online: Story = {
  parameters: { reachability: { users: { bob: { isOnline: true } } } },
};
/** The argument makes everybody so; try the others in the controls. */
export const Offline: Story = { args: { reachability: "offline-unnotifiable" } };
export const ConnectionLost: Story = { args: { reachability: "connection-lost" } };

const client = createFakeClient({ users: { bob: { isOnline: true } } });

/** A client of the story's own, whose controls `play` uses. */
export const Leaves: Story = {
  parameters: { reachability: { client } },
  play: async ({ canvas }) => {
    await canvas.findByRole("img", { name: /online/i });
    client.setUser("bob", { isOnline: false });
    await expect(canvas.findByRole("img", { name: /offline/i })).resolves.toBeVisible();
  },
};
