import type { Meta, StoryObj } from "@storybook/react-vite";
import { useSyncExternalStore, type ReactNode } from "react";
import { createReachabilityStore, PresenceDot, ReachabilityProvider } from "react-reachability";
import type { ReachabilityStore } from "react-reachability";
import { createFakeClient, type FakeClient } from "react-reachability/testing";
import { expect, userEvent, within } from "storybook/test";
import "../scenarios/app/app.css";
import { createMessageQueue, type MessageQueue } from "./createMessageQueue.js";
import { peopleOfStories, nameOf } from "./peopleOfStories.js";
import { WorldControls } from "./WorldControls.js";

const addressees = peopleOfStories.filter(
  ({ identity }) => identity === "bob" || identity === "cy",
);

interface Session {
  readonly client: FakeClient;
  readonly store: ReachabilityStore;
  readonly queue: MessageQueue;
}

/** What an app would do where it signs somebody in, long before anything is rendered. */
function openSession(): Session {
  const client = createFakeClient({
    users: Object.fromEntries(addressees.map(({ identity, ...flags }) => [identity, flags])),
  });
  const store = createReachabilityStore({ client });
  return { client, store, queue: createMessageQueue(store, () => {}) };
}

const sessionOf = (loaded: Record<string, unknown>): Session => loaded["session"] as Session;

const meta = {
  title: "Hooks/Outside React",
  loaders: [() => ({ session: openSession() })],
  beforeEach:
    ({ loaded }) =>
    () => {
      const { queue, store } = sessionOf(loaded);
      queue.giveUp();
      store.destroy();
    },
  render: (_args, { loaded }) => {
    const { client, store, queue } = sessionOf(loaded);
    return (
      <div className="app">
        <section className="app-part" aria-label="Your app">
          <ReachabilityProvider store={store}>
            <Outbox queue={queue} />
          </ReachabilityProvider>
        </section>
        <WorldControls client={client} people={addressees} />
      </div>
    );
  },
} satisfies Meta;

export default meta;
type Story = StoryObj;

/** A message queue on a store made with `createReachabilityStore`; components share the same store. */
function Outbox({ queue }: { readonly queue: MessageQueue }): ReactNode {
  const messages = useSyncExternalStore(queue.subscribe, queue.messages, queue.messages);
  return (
    <>
      <div className="app-line">
        {addressees.map(({ identity, name }) => (
          <button
            key={identity}
            type="button"
            onClick={() => queue.add(identity, "Are you there?")}
          >
            <PresenceDot identity={identity} label={null} /> {`Write to ${name}`}
          </button>
        ))}
        <button type="button" onClick={() => queue.giveUp()}>
          Give up
        </button>
      </div>
      <ol aria-label="Messages">
        {messages.map(({ id, to, text, state }) => (
          <li key={id} className="app-row">
            <bdi className="app-grow">{`To ${nameOf(to)}: ${text}`}</bdi>
            <span className="app-chip">{state}</span>
          </li>
        ))}
      </ol>
      {messages.length === 0 && <p className="app-muted">No messages yet.</p>}
    </>
  );
}

/** `whenReachable` resolves at once for Bob, and for Cy when he comes; giving up ends what waits. */
export const MessageQueueThatWaits: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole("button", { name: "Write to Bob" }));
    await page.findByText("sent");
    const writeToCy = page.getByRole("button", { name: "Write to Cy" });
    await userEvent.click(writeToCy);
    await page.findByText("waiting");
    await userEvent.click(page.getByRole("button", { name: "Give up" }));
    await page.findByText("given up");

    await userEvent.click(writeToCy);
    await page.findByText("waiting");
    await userEvent.click(page.getByRole("checkbox", { name: "Cy is connected" }));
    await expect(await page.findAllByText("sent")).toHaveLength(2);
  },
};
