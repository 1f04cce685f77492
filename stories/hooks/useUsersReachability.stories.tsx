import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { countReachability, presenceLabel, useUsersReachability } from "react-reachability";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { hookDocs } from "./hookDocs.js";
import { HookStage } from "./HookStage.js";
import { identitiesOfStories, nameOf } from "./peopleOfStories.js";
import { useCommitCount } from "./useCommitCount.js";

const meta = {
  title: "Hooks/useUsersReachability",
  parameters: hookDocs("useUsersReachability"),
  component: TeamCounts,
} satisfies Meta<typeof TeamCounts>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Many users at once; an inline array of identities is fine. */
function TeamCounts(): ReactNode {
  const { online, offline, unknown } = useUsersReachability(
    [...identitiesOfStories],
    countReachability,
  );
  const commits = useCommitCount();
  return (
    <>
      <h2>Support team</h2>
      <p>
        <bdi>{`${online} online · ${offline} offline · ${unknown} unknown`}</bdi>
      </p>
      <p className="app-muted">
        rendered{" "}
        <output ref={commits} aria-label="Renders">
          1
        </output>{" "}
        times
      </p>
    </>
  );
}

/** With `countReachability` as selector: renders again only when a count changes. */
export const WithCounts: Story = {
  render: () => (
    <HookStage>
      <TeamCounts />
    </HookStage>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await page.findByText("2 online · 1 offline · 1 unknown");
    const renders = page.getByRole("status", { name: "Renders" });
    const before = Number(renders.textContent);

    await userEvent.click(page.getByRole("checkbox", { name: "Cy is connected" }));
    await page.findByText("3 online · 0 offline · 1 unknown");
    await userEvent.click(page.getByRole("checkbox", { name: /^Di is connected/ }));
    await page.findByText("4 online · 0 offline · 0 unknown");
    await expect(Number(renders.textContent)).toBe(before + 2);
  },
};

function TeamValues(): ReactNode {
  const users = useUsersReachability(identitiesOfStories);
  return (
    <ol aria-label="Support team">
      {users.map((user) => (
        <li key={user.identity} className="app-row">
          <strong className="app-grow">{nameOf(user.identity)}</strong>
          <span className="app-chip">{presenceLabel(user)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Without a selector: all values, in the order asked. */
export const AllValues: Story = {
  render: () => (
    <HookStage>
      <TeamValues />
    </HookStage>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const rows = () => page.getAllByRole("listitem").map((row) => row.textContent);
    await waitFor(() => expect(rows()[1]).toMatch(/^BobOnline/));
    await userEvent.click(page.getByRole("checkbox", { name: "Bob is connected" }));
    await waitFor(() => expect(rows()[1]).toMatch(/^BobOffline/));
    await expect(rows()[3]).toMatch(/^DiPresence unknown/);
  },
};
