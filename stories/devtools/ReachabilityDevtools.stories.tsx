import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect, type ReactElement, type ReactNode } from "react";
import { PresenceDot } from "react-reachability";
import { ReachabilityDevtools, type ReachabilityDevtoolsProps } from "react-reachability/devtools";
import { createFakeClient, withReachability, type FakeClient } from "react-reachability/testing";

interface TrafficArgs {
  /** Changes of presence per second, among those whom the client holds. */
  readonly flipsPerSecond: number;
}

const few = clientOf(24);
const many = clientOf(150);

const meta = {
  title: "Devtools/ReachabilityDevtools",
  component: ReachabilityDevtools,
  decorators: [withReachability],
  parameters: {
    reachability: { client: few, provider: { lingerMs: 5000, staleAfterMs: 5000 } },
    // The inspector lies above everything else of its page.
    docs: { story: { inline: false, height: "36rem" } },
  },
  args: { defaultOpen: true, flipsPerSecond: 2 },
  argTypes: { client: { control: false }, faults: { control: false } },
  render: directoryOf(few),
} satisfies Meta<ReachabilityDevtoolsProps & TrafficArgs>;

export default meta;
type Story = StoryObj<typeof meta>;

function peopleOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `person-${index + 1}`);
}

function clientOf(people: number): FakeClient {
  const users = peopleOf(people).map((identity, index) => {
    const isOnline = index % 7 === 6 ? null : index % 3 > 0;
    const isNotifiable = index % 4 === 3 ? null : index % 2 > 0;
    return [identity, { isOnline, isNotifiable }] as const;
  });
  return createFakeClient({ users: Object.fromEntries(users) });
}

function directoryOf(client: FakeClient) {
  return ({
    flipsPerSecond,
    defaultOpen = false,
  }: ReachabilityDevtoolsProps & TrafficArgs): ReactElement => (
    <>
      <Directory client={client} flipsPerSecond={flipsPerSecond} />
      <ReachabilityDevtools key={String(defaultOpen)} client={client} defaultOpen={defaultOpen} />
    </>
  );
}

/** An app of its own, in which people come and go. */
function Directory({
  client,
  flipsPerSecond,
}: TrafficArgs & { readonly client: FakeClient }): ReactNode {
  useEffect(() => {
    if (flipsPerSecond === 0) return undefined;
    let turn = 0;
    const timer = setInterval(() => {
      const held = client.subscribedIdentities();
      const identity = held[(turn * 7) % held.length];
      if (identity !== undefined) client.setUser(identity, { isOnline: turn % 2 === 0 });
      turn += 1;
    }, 1000 / flipsPerSecond);
    return () => clearInterval(timer);
  }, [client, flipsPerSecond]);
  return (
    <ul style={{ columns: "10rem", listStyle: "none", padding: 0, margin: 0 }}>
      {peopleOf(client === many ? 150 : 24).map((identity) => (
        <li key={identity}>
          <PresenceDot identity={identity} /> {identity}
        </li>
      ))}
    </ul>
  );
}

/** On a fake client: the buttons make things happen to the connection and, in a user's details, to that user. */
export const Open: Story = {};

/** How it comes: a button in the corner of the page. */
export const Closed: Story = { args: { defaultOpen: false } };

/** More people than slots: whom the client watches, who is sampled, who waits. */
export const OverTheCap: Story = {
  args: { flipsPerSecond: 20 },
  parameters: { reachability: { client: many } },
  render: directoryOf(many),
};
