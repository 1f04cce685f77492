import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { PresenceDot, useReachabilityGroups } from "react-reachability";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { hookDocs } from "./hookDocs.js";
import { HookStage } from "./HookStage.js";
import { identitiesOfStories, nameOf } from "./peopleOfStories.js";

const meta = {
  title: "Hooks/useReachabilityGroups",
  parameters: hookDocs("useReachabilityGroups"),
  component: GroupedTeam,
  render: () => (
    <HookStage>
      <GroupedTeam />
    </HookStage>
  ),
} satisfies Meta<typeof GroupedTeam>;

export default meta;
type Story = StoryObj<typeof meta>;

const headings = { online: "Online", unknown: "Unknown", offline: "Offline" } as const;
const order = ["online", "unknown", "offline"] as const;

/** People by presence, in an order that stays calm. Apps freeze it while the list is hovered or has focus. */
function GroupedTeam(): ReactNode {
  const [freeze, setFreeze] = useState(false);
  const { pendingChanges, ...groups } = useReachabilityGroups(identitiesOfStories, { freeze });
  return (
    <>
      <div className="app-line">
        <label>
          <input type="checkbox" checked={freeze} onChange={() => setFreeze(!freeze)} />
          Hold still
        </label>
        <output className="app-muted" aria-label="Waiting">
          {pendingChanges === 1 ? "1 change waits" : `${pendingChanges} changes wait`}
        </output>
      </div>
      {order.map((group) => (
        <section key={group}>
          <h3 id={`group-${group}`}>{headings[group]}</h3>
          <ul aria-labelledby={`group-${group}`}>
            {groups[group].map((identity) => (
              <li key={identity} className="app-row">
                <PresenceDot identity={identity} /> {nameOf(identity)}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** While frozen, dots tell the truth and rows stay; the count says how many moves wait for the end of the freeze. */
export const Frozen: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const namesIn = (group: string) =>
      within(page.getByRole("list", { name: group }))
        .queryAllByRole("listitem")
        .map((row) => row.textContent.trim());
    const freeze = page.getByRole("checkbox", { name: "Hold still" });
    await waitFor(() => expect(namesIn("Online")).toEqual(["Ada", "Bob"]));

    await userEvent.click(freeze);
    await userEvent.click(page.getByRole("checkbox", { name: "Ada is connected" }));
    await userEvent.click(page.getByRole("checkbox", { name: "Cy is connected" }));
    await page.findByText("2 changes wait");
    await expect(namesIn("Online")).toEqual(["Ada", "Bob"]);
    await expect(page.getAllByRole("img", { name: "Offline" })).toHaveLength(1);

    await userEvent.click(freeze);
    await page.findByText("0 changes wait");
    await expect(namesIn("Online")).toEqual(["Bob", "Cy"]);
    await expect(namesIn("Offline")).toEqual(["Ada"]);
  },
};
