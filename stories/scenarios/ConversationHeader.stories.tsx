import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import {
  NotifiableBadge,
  PresenceOverlay,
  ReachabilityProvider,
  presenceLabel,
  useUserReachability,
} from "react-reachability";
import { createFakeClient } from "react-reachability/testing";
import { expect, userEvent, within } from "storybook/test";
import "./app/app.css";
import { Avatar } from "./app/Avatar.js";

const meta = {
  title: "Scenarios/Conversation header",
  component: Conversation,
} satisfies Meta<typeof Conversation>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The head of a conversation with one person. */
function Conversation(): ReactNode {
  const [client] = useState(() =>
    createFakeClient({ users: { "grace@example.com": { isOnline: true, isNotifiable: true } } }),
  );
  const [isHere, setHere] = useState(true);
  return (
    <ReachabilityProvider client={client}>
      <div className="app">
        <Header identity="grace@example.com" name="Grace Okafor" />
        <div className="app-part app-world app-line">
          <button
            type="button"
            onClick={() => {
              client.setUser("grace@example.com", { isOnline: !isHere });
              setHere(!isHere);
            }}
          >
            {isHere ? "Grace leaves" : "Grace comes"}
          </button>
        </div>
      </div>
    </ReachabilityProvider>
  );
}

function Header({
  identity,
  name,
}: {
  readonly identity: string;
  readonly name: string;
}): ReactNode {
  const presence = useUserReachability(identity, presenceLabel);
  return (
    <header className="app-part">
      <div className="app-row">
        <PresenceOverlay identity={identity} size="lg" label={null}>
          <Avatar name={name} size={48} />
        </PresenceOverlay>
        <div className="app-grow">
          <h2>{name}</h2>
          <small>{presence}</small>
        </div>
        <NotifiableBadge identity={identity} size="lg" />
      </div>
    </header>
  );
}

/** The word beside the name says it, so the dot is decorative. Going offline shows two seconds later, in case of a page reload. */
export const OnePerson: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await page.findByText("Online");
    await expect(page.queryByRole("img", { name: "Online" })).toBeNull();
    await userEvent.click(page.getByRole("button", { name: "Grace leaves" }));
    await expect(page.getByText("Online")).toBeVisible();
    await page.findByText("Offline", {}, { timeout: 5000 });
    await userEvent.click(page.getByRole("button", { name: "Grace comes" }));
    await page.findByText("Online");
  },
};
