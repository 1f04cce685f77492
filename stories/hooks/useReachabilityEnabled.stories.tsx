import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { PresenceDot, useReachabilityEnabled } from "react-reachability";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";
import { expect, userEvent, within } from "storybook/test";
import "../scenarios/app/app.css";
import { hookDocs } from "./hookDocs.js";

const meta = {
  title: "Hooks/useReachabilityEnabled",
  parameters: hookDocs("useReachabilityEnabled"),
  component: FeatureFlag,
  render: () => <Stage />,
} satisfies Meta<typeof FeatureFlag>;

export default meta;
type Story = StoryObj<typeof meta>;

const answers = new Map<boolean | null, string>([
  [null, "Not known yet"],
  [true, "On when this client started"],
  [false, "Off when this client started"],
]);

/** Whether reachability is on for the Service, as this client read it when it started. */
function FeatureFlag(): ReactNode {
  const isEnabled = useReachabilityEnabled();
  return (
    <>
      <h2>{answers.get(isEnabled)}</h2>
      {isEnabled !== false && (
        <p>
          <PresenceDot identity="bob" /> Bob
        </p>
      )}
    </>
  );
}

const startClient = (reachabilityEnabled: boolean): FakeClient =>
  createFakeClient({ reachabilityEnabled, users: { bob: { isOnline: true } } });

function Stage(): ReactNode {
  const [isOn, setOn] = useState(true);
  const [client, setClient] = useState<FakeClient | null>(null);
  return (
    <div className="app">
      <ReachabilityTestProvider client={client}>
        <section className="app-part" aria-label="Your app">
          <FeatureFlag />
        </section>
      </ReachabilityTestProvider>
      <section className="app-part app-world" aria-label="The world">
        <h3>The world</h3>
        <label>
          <input
            type="checkbox"
            checked={isOn}
            onChange={() => {
              setOn(!isOn);
              client?.setReachabilityEnabled(!isOn);
            }}
          />
          Reachability is on for the Service
        </label>
        <div className="app-line">
          <button type="button" onClick={() => setClient(startClient(isOn))}>
            Start a new client
          </button>
        </div>
      </section>
    </div>
  );
}

/** A running client never learns of the switch: only a new one reads it. */
export const ReadAtTheStart: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const start = page.getByRole("button", { name: "Start a new client" });
    await page.findByRole("heading", { name: "Not known yet" });
    await userEvent.click(start);
    await page.findByRole("heading", { name: "On when this client started" });
    await page.findByRole("img", { name: "Online" });

    await userEvent.click(page.getByRole("checkbox", { name: /Reachability is on/ }));
    await expect(page.getByRole("heading", { name: "On when this client started" })).toBeVisible();
    await userEvent.click(start);
    await page.findByRole("heading", { name: "Off when this client started" });
    await expect(page.queryByRole("img")).toBeNull();
  },
};
