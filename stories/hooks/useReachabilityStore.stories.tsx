import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { PresenceDot, useReachabilityStore } from "react-reachability";
import { expect, userEvent, waitFor, within } from "storybook/test";
import { hookDocs } from "./hookDocs.js";
import { HookStage } from "./HookStage.js";
import { identitiesOfStories, nameOf } from "./peopleOfStories.js";

const meta = {
  title: "Hooks/useReachabilityStore",
  parameters: hookDocs("useReachabilityStore"),
  component: CallWhoIsThere,
  render: () => (
    <HookStage>
      <CallWhoIsThere />
    </HookStage>
  ),
} satisfies Meta<typeof CallWhoIsThere>;

export default meta;
type Story = StoryObj<typeof meta>;

/** A callback that looks at the store when it is called; until then, no change of presence renders anything. */
function CallWhoIsThere(): ReactNode {
  const store = useReachabilityStore();
  const [called, setCalled] = useState<readonly string[]>([]);
  return (
    <>
      <p className="app-line">
        {identitiesOfStories.map((identity) => (
          <span key={identity}>
            <PresenceDot identity={identity} /> {nameOf(identity)}
          </span>
        ))}
      </p>
      <div className="app-line">
        <button
          type="button"
          className="app-primary"
          onClick={() =>
            setCalled(identitiesOfStories.filter((one) => store.get(one).presence === "online"))
          }
        >
          Call whoever is there
        </button>
        <output aria-label="Called">
          {called.length === 0 ? "" : `Calling ${called.map(nameOf).join(", ")}`}
        </output>
      </div>
    </>
  );
}

/** Decided at the click, with what is known then. */
export const InACallback: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const call = page.getByRole("button", { name: "Call whoever is there" });
    await waitFor(() => expect(page.getAllByRole("img", { name: "Online" })).toHaveLength(2));
    await userEvent.click(call);
    await expect(page.getByRole("status", { name: "Called" })).toHaveTextContent(
      "Calling Ada, Bob",
    );
    await userEvent.click(page.getByRole("checkbox", { name: "Ada is connected" }));
    await userEvent.click(page.getByRole("checkbox", { name: "Cy is connected" }));
    await userEvent.click(call);
    await expect(page.getByRole("status", { name: "Called" })).toHaveTextContent("Calling Bob, Cy");
  },
};
