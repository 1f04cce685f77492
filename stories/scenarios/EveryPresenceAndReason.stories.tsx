import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import {
  NotifiableBadge,
  PresenceDot,
  PresenceOverlay,
  ReachHint,
  useUserReachability,
} from "react-reachability";
import {
  reachabilityArgTypes,
  withReachability,
  type ReachabilityArgs,
  type ReachabilityStoryState,
} from "react-reachability/testing";
import { expect, waitFor, within } from "storybook/test";
import "./app/app.css";
import { Avatar } from "./app/Avatar.js";

const { labels } = reachabilityArgTypes.reachability.control;
const states = (Object.keys(labels) as ReachabilityStoryState[]).filter(
  (state) => state !== "as-given",
);

interface BobArgs extends ReachabilityArgs {
  /** Whom to show. */
  readonly identity: string | null;
}

const meta = {
  title: "Scenarios/Every presence and reason",
  component: Bob,
  args: { identity: "bob" },
  argTypes: { identity: { control: false } },
} satisfies Meta<BobArgs>;

export default meta;
type Story = StoryObj<BobArgs>;

/** Bob as every component shows him. */
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
      <span className="app-line" style={{ flexWrap: "nowrap" }}>
        <code className="app-chip" data-testid="state">
          {unknownReason ?? presence}
        </code>
        <PresenceDot identity={identity} size="lg" />
        <NotifiableBadge identity={identity} size="lg" />
      </span>
    </div>
  );
}

/** One at a time; choose it in the controls. */
export const Chosen: Story = {
  args: { reachability: "connection-lost" },
  argTypes: reachabilityArgTypes,
  decorators: [withReachability],
  render: ({ identity }) => (
    <div className="app app-wide">
      <div className="app-part">
        <Bob identity={identity} />
      </div>
    </div>
  ),
};

/** A story's world, several times on one page. */
const bobIn = (reachability: ReachabilityStoryState): ReactNode =>
  withReachability<BobArgs>(({ args } = {}) => <Bob identity={args?.identity ?? null} />, {
    args: { identity: "bob", reachability },
    globals: {},
    parameters: {},
  });

/** All of them, each on a fake client of its own: what differs in cause differs in words. */
export const AllOfThem: Story = {
  parameters: { controls: { disable: true } },
  render: () => (
    <ul className="app app-wide">
      {states.map((state) => (
        <li key={state} className="app-part">
          <div>
            <h3>{labels[state]}</h3>
            {bobIn(state)}
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
