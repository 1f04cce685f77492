import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import {
  NotifiableBadge,
  PresenceDot,
  PresenceOverlay,
  ReachHint,
  useUserReachability,
} from "react-reachability";
import { expect, waitFor, within } from "storybook/test";
import { ForcedReachability } from "../../.storybook/ForcedReachability.js";
import { forcedStates, type ForcedState } from "../../.storybook/forcedStates.js";
import "./app/app.css";
import { Avatar } from "./app/Avatar.js";
import { Crowded } from "./forced/Crowded.js";

const states = Object.keys(forcedStates) as ForcedState[];

const meta = {
  title: "Scenarios/Every presence and reason",
  component: Forced,
  args: { state: "connection-lost" },
  argTypes: {
    state: {
      description: "The world that the fake client lives in.",
      options: states,
      control: { type: "select", labels: forcedStates },
    },
  },
} satisfies Meta<typeof Forced>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Bob as every component shows him in one state of the world. */
function Forced({ state }: { readonly state: ForcedState }): ReactNode {
  if (state === "waiting")
    return (
      <Crowded>
        <Bob identity="bob" />
      </Crowded>
    );
  return (
    <ForcedReachability key={state} state={state}>
      <Bob identity={state === "no-identity" ? null : "bob"} />
    </ForcedReachability>
  );
}

function Bob({ identity }: { readonly identity: string | null }): ReactNode {
  const { presence, unknownReason } = useUserReachability(identity);
  return (
    <div className="app-row">
      <PresenceOverlay identity={identity} label={null}>
        <Avatar name="Bob Berg" />
      </PresenceOverlay>
      <span className="app-grow">
        <ReachHint identity={identity} name="Bob" />
      </span>
      <code className="app-chip" data-testid="state">
        {unknownReason ?? presence}
      </code>
      <PresenceDot identity={identity} size="lg" />
      <NotifiableBadge identity={identity} size="lg" />
    </div>
  );
}

/** One at a time; choose it in the controls. */
export const Chosen: Story = {
  render: (args) => (
    <div className="app app-wide">
      <div className="app-part">
        <Forced {...args} />
      </div>
    </div>
  ),
};

/** All of them, each on a fake client of its own: what differs in cause differs in words. */
export const AllOfThem: Story = {
  args: { state: "online-notifiable" },
  parameters: { controls: { disable: true } },
  render: () => (
    <ul className="app app-wide">
      {states.map((state) => (
        <li key={state} className="app-part">
          <div>
            <h3>{forcedStates[state]}</h3>
            <Forced state={state} />
          </div>
        </li>
      ))}
    </ul>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() =>
      expect(page.getAllByTestId("state").map((chip) => chip.textContent)).toEqual(
        states.map((state) => /^(online|offline)(?=-)/.exec(state)?.[0] ?? state),
      ),
    );
  },
};
