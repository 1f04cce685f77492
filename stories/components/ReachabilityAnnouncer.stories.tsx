import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import {
  PresenceDot,
  ReachabilityAnnouncer,
  type ReachabilityAnnouncerProps,
} from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { expect, userEvent, waitFor, within } from "storybook/test";

const people = { ada: "Ada", bob: "Bob", cy: "Cy", di: "Di" };
const identities = Object.keys(people);
const nameOf = (identity: string) => new Map(Object.entries(people)).get(identity) ?? identity;

const meta = {
  title: "Components/ReachabilityAnnouncer",
  component: ReachabilityAnnouncer,
  args: { identities, nameOf },
  argTypes: {
    identities: { control: "object" },
    nameOf: { control: false },
    announce: { options: ["online", "offline"], control: { type: "inline-check" } },
    settleMs: { control: "number" },
    minIntervalMs: { control: "number" },
    labels: { control: false },
    className: { control: false },
    style: { control: false },
    render: { control: false },
  },
  render: (props) => <Room {...props} />,
} satisfies Meta<typeof ReachabilityAnnouncer>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Four people who come and go as the buttons say; the announcement, else hidden, is shown. */
function Room(props: ReachabilityAnnouncerProps): ReactNode {
  const [client] = useState(() =>
    createFakeClient({
      users: Object.fromEntries(identities.map((identity) => [identity, { isOnline: false }])),
    }),
  );
  const setAll = (isOnline: boolean) => () => {
    for (const identity of identities) client.setUser(identity, { isOnline });
  };
  return (
    <ReachabilityTestProvider client={client}>
      <p>
        {identities.map((identity) => (
          <span key={identity} style={{ marginInlineEnd: "1em" }}>
            <PresenceDot identity={identity} /> {nameOf(identity)}
          </span>
        ))}
      </p>
      <p style={{ display: "flex", gap: 8 }}>
        <button type="button" onClick={setAll(true)}>
          Everybody comes
        </button>
        <button type="button" onClick={setAll(false)}>
          Everybody leaves
        </button>
        <button type="button" onClick={() => client.setUser("ada", { isOnline: true })}>
          Ada comes
        </button>
      </p>
      <p>
        Announced:{" "}
        <ReachabilityAnnouncer
          {...props}
          render={({ className: _hidden, ...shown }) => <output {...shown} />}
        />
      </p>
    </ReachabilityTestProvider>
  );
}

/** Nothing on load; then one sentence for all who came, and a pause before the next. */
export const FourPeople: Story = {
  args: { settleMs: 300 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getAllByRole("img", { name: "Offline" })).toHaveLength(4));
    const region = page.getByRole("status");
    await expect(region).toBeEmptyDOMElement();
    await userEvent.click(page.getByRole("button", { name: "Everybody comes" }));
    await waitFor(() => expect(region).toHaveTextContent("Ada and 3 others are online"));
  },
};
