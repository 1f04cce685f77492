import type { Meta, StoryObj } from "@storybook/react-vite";
import type { ReactNode } from "react";
import { PresenceDot, useReachabilityConnection } from "react-reachability";
import { expect, userEvent, within } from "storybook/test";
import { hookDocs } from "./hookDocs.js";
import { HookStage } from "./HookStage.js";
import { bob } from "./peopleOfStories.js";

const meta = {
  title: "Hooks/useReachabilityConnection",
  parameters: hookDocs("useReachabilityConnection"),
  component: OwnConnection,
  render: () => (
    <HookStage people={[bob]}>
      <OwnConnection />
    </HookStage>
  ),
} satisfies Meta<typeof OwnConnection>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Our own connection: the SDK's word for it, and whether other people's values still hold. */
function OwnConnection(): ReactNode {
  const { status, isStale } = useReachabilityConnection();
  return (
    <>
      <div className="app-line">
        <span className="app-chip">{status}</span>
        <span>
          <PresenceDot identity="bob" /> Bob
        </span>
      </div>
      <output>
        {isStale ? "You are offline. Who is online is not known until you are back." : ""}
      </output>
    </>
  );
}

/** A banner that shows while the connection is away. */
export const Banner: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const connection = page.getByRole("checkbox", { name: "Your own connection is up" });
    await page.findByText("connected");
    await expect(page.getByRole("status")).toBeEmptyDOMElement();
    await userEvent.click(connection);
    await page.findByText("connecting");
    await expect(page.getByRole("status")).toHaveTextContent("You are offline.");
    await userEvent.click(connection);
    await page.findByText("connected");
    await expect(page.getByRole("status")).toBeEmptyDOMElement();
  },
};
