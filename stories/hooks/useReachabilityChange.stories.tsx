import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { PresenceDot, useReachabilityChange } from "react-reachability";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { hookDocs } from "./hookDocs.js";
import { HookStage } from "./HookStage.js";
import { identitiesOfStories, nameOf } from "./peopleOfStories.js";

const meta = {
  title: "Hooks/useReachabilityChange",
  parameters: hookDocs("useReachabilityChange"),
  component: ComingsAndGoings,
  render: () => (
    <HookStage>
      <ComingsAndGoings />
    </HookStage>
  ),
} satisfies Meta<typeof ComingsAndGoings>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Keeps a log of who came and went: not of first readings, and not of our own connection's ups and downs. */
function ComingsAndGoings(): ReactNode {
  const [lines, setLines] = useState<readonly string[]>([]);
  useReachabilityChange(identitiesOfStories, (current, previous) =>
    setLines((before) => [
      ...before,
      `${nameOf(current.identity)} was ${previous.presence}, is ${current.presence}`,
    ]),
  );
  return (
    <>
      <p className="app-line">
        {identitiesOfStories.map((identity) => (
          <span key={identity}>
            <PresenceDot identity={identity} /> {nameOf(identity)}
          </span>
        ))}
      </p>
      <ol aria-label="Log">
        {lines.map((line, index) => (
          <li key={`${index} ${line}`} className="app-row">
            {line}
          </li>
        ))}
      </ol>
      {lines.length === 0 && <p className="app-muted">Nobody came or went yet.</p>}
    </>
  );
}

/** Silent on load and while the connection drops and returns; called when Bob leaves. */
export const Log: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const log = () =>
      within(page.getByRole("list", { name: "Log" }))
        .queryAllByRole("listitem")
        .map((line) => line.textContent);
    const connection = page.getByRole("checkbox", { name: "Your own connection is up" });
    await waitFor(() => expect(page.getAllByRole("img", { name: "Online" })).toHaveLength(2));
    await expect(log()).toEqual([]);

    await userEvent.click(connection);
    await waitFor(() => expect(page.queryByRole("img", { name: "Online" })).toBeNull());
    await userEvent.click(connection);
    await waitFor(() => expect(page.getAllByRole("img", { name: "Online" })).toHaveLength(2));
    await expect(log()).toEqual([]);

    await userEvent.click(page.getByRole("checkbox", { name: "Bob is connected" }));
    await waitFor(() => expect(log()).toEqual(["Bob was online, is offline"]));
  },
};
