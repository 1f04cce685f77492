import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import {
  PresenceDot,
  reachPath,
  useUserReachability,
  type ReachPath,
  type UserReachability,
} from "react-reachability";
import { expect, userEvent, within } from "storybook/test";
import { hookDocs } from "./hookDocs.js";
import { HookStage } from "./HookStage.js";
import { bob } from "./peopleOfStories.js";
import { useCommitCount } from "./useCommitCount.js";

const meta = {
  title: "Hooks/useUserReachability",
  parameters: hookDocs("useUserReachability"),
  component: BobsValue,
} satisfies Meta<typeof BobsValue>;

export default meta;
type Story = StoryObj<typeof meta>;

const shown = [
  "presence",
  "notifiability",
  "unknownReason",
  "notifiabilityUnknownReason",
  "freshness",
  "isOnline",
  "isNotifiable",
] as const satisfies readonly (keyof UserReachability)[];

/** One user: what to show, why it is unknown when it is, and what was true before. */
function BobsValue(): ReactNode {
  const value = useUserReachability("bob");
  const { lastKnown } = value;
  return (
    <>
      <h2>
        <PresenceDot identity="bob" label={null} /> Bob
      </h2>
      <dl className="app-facts">
        {shown.map((field) => (
          <div key={field} style={{ display: "contents" }}>
            <dt>{field}</dt>
            <dd data-field={field}>{String(value[field])}</dd>
          </div>
        ))}
        <dt>lastKnown</dt>
        <dd data-field="lastKnown">
          {lastKnown === null ? "null" : `isOnline ${String(lastKnown.isOnline)}`}
        </dd>
      </dl>
    </>
  );
}

/** Everything that the hook gives, and what becomes of it while our own connection is down. */
export const WholeValue: Story = {
  render: () => (
    <HookStage people={[bob]}>
      <BobsValue />
    </HookStage>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const field = (name: string) => canvasElement.querySelector(`[data-field="${name}"]`);
    await page.findByText("live");
    await expect(field("presence")).toHaveTextContent("online");

    await userEvent.click(page.getByRole("checkbox", { name: "Bob is connected" }));
    await expect(field("presence")).toHaveTextContent("offline");
    await expect(field("unknownReason")).toHaveTextContent("null");

    await userEvent.click(page.getByRole("checkbox", { name: "Your own connection is up" }));
    await expect(await page.findAllByText("connection-lost")).toHaveLength(2);
    await expect(field("presence")).toHaveTextContent("unknown");
    await expect(field("lastKnown")).toHaveTextContent("isOnline false");
  },
};

const sendLabels: Record<ReachPath, string> = {
  live: "Send now",
  push: "Send, Bob gets a notification",
  later: "Leave a message",
  unknown: "Send",
};

function SendButton(): ReactNode {
  const path = useUserReachability("bob", reachPath);
  const commits = useCommitCount();
  return (
    <div className="app-line">
      <button type="button" className="app-primary">
        {sendLabels[path]}
      </button>
      <span className="app-muted">
        rendered{" "}
        <output ref={commits} aria-label="Renders">
          1
        </output>{" "}
        times
      </span>
    </div>
  );
}

/** With `reachPath` as selector: renders again only when the way to Bob changes, not with each flag. */
export const WithReachPath: Story = {
  render: () => (
    <HookStage people={[bob]}>
      <SendButton />
    </HookStage>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await page.findByRole("button", { name: "Send now" });
    const renders = page.getByRole("status", { name: "Renders" });
    const before = Number(renders.textContent);

    const push = page.getByRole("checkbox", { name: "Bob takes push" });
    await userEvent.click(push);
    await userEvent.click(push);
    await expect(Number(renders.textContent)).toBe(before);

    await userEvent.click(page.getByRole("checkbox", { name: "Bob is connected" }));
    await page.findByRole("button", { name: "Send, Bob gets a notification" });
    await userEvent.click(push);
    await page.findByRole("button", { name: "Leave a message" });
    await expect(Number(renders.textContent)).toBe(before + 2);
  },
};
