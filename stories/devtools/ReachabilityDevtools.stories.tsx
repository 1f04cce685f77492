import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect, useState, type ReactNode } from "react";
import { PresenceDot } from "react-reachability";
import { ReachabilityDevtools } from "react-reachability/devtools";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";

interface DirectoryProps {
  /** People in the directory; more than 90 are more than the SDK can watch at once. */
  readonly people: number;
  /** Changes of presence per second. */
  readonly flipsPerSecond: number;
}

const meta = {
  title: "Devtools/ReachabilityDevtools",
  component: ReachabilityDevtools,
  args: { people: 24, flipsPerSecond: 2, defaultOpen: true },
  argTypes: { client: { control: false }, faults: { control: false } },
  render: ({ people, flipsPerSecond, defaultOpen }) => (
    <Directory key={people} people={people} flipsPerSecond={flipsPerSecond}>
      {(client) => <ReachabilityDevtools client={client} defaultOpen={defaultOpen ?? false} />}
    </Directory>
  ),
} satisfies Meta<Parameters<typeof ReachabilityDevtools>[0] & DirectoryProps>;

export default meta;
type Story = StoryObj<typeof meta>;

function identitiesOf(people: number): string[] {
  return Array.from({ length: people }, (_, index) => `person-${index + 1}`);
}

/** An app of its own: whoever the client holds comes and goes. */
function Directory({
  people,
  flipsPerSecond,
  children,
}: DirectoryProps & { readonly children: (client: FakeClient) => ReactNode }): ReactNode {
  const [client] = useState(() =>
    createFakeClient({
      users: Object.fromEntries(
        identitiesOf(people).map((identity, index) => [
          identity,
          {
            isOnline: index % 7 === 6 ? null : index % 3 > 0,
            isNotifiable: index % 4 === 3 ? null : index % 2 > 0,
          },
        ]),
      ),
    }),
  );

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
    <ReachabilityTestProvider client={client} lingerMs={5000} staleAfterMs={5000}>
      <ul style={{ columns: "10rem", listStyle: "none", padding: 0, margin: 0 }}>
        {identitiesOf(people).map((identity) => (
          <li key={identity}>
            <PresenceDot identity={identity} /> {identity}
          </li>
        ))}
      </ul>
      {children(client)}
    </ReachabilityTestProvider>
  );
}

/** On a fake client: the buttons make things happen to the connection and, in a user's details, to that user. */
export const Open: Story = {};

/** How it comes: a button in the corner of the page. */
export const Closed: Story = { args: { defaultOpen: false } };

/** More people than slots: whom the client watches, who is sampled, who waits. */
export const OverTheCap: Story = { args: { people: 1000, flipsPerSecond: 20 } };
