import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState, type ReactNode } from "react";
import { ReachHint, reachPath, useUserReachability, type ReachPath } from "react-reachability";
import { expect, userEvent, within } from "storybook/test";
import { HookStage } from "../hooks/HookStage.js";
import { bob } from "../hooks/peopleOfStories.js";

const meta = {
  title: "Scenarios/Composer with reach hint",
  component: Composer,
  render: () => (
    <HookStage people={[bob]}>
      <Composer />
    </HookStage>
  ),
} satisfies Meta<typeof Composer>;

export default meta;
type Story = StoryObj<typeof meta>;

const actions: Record<ReachPath, string> = {
  live: "Send",
  push: "Send",
  later: "Leave a message",
  unknown: "Send",
};

/** A field to write in, and under it how the message will arrive. */
function Composer(): ReactNode {
  const path = useUserReachability("bob", reachPath);
  const [text, setText] = useState("");
  return (
    <form
      style={{ display: "grid", gap: "0.5rem" }}
      onSubmit={(event) => {
        event.preventDefault();
        setText("");
      }}
    >
      <label htmlFor="message">Message to Bob</label>
      <textarea
        id="message"
        rows={3}
        aria-describedby="reach"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <div className="app-line">
        <small style={{ flex: "1 1 10rem" }}>
          <ReachHint id="reach" identity="bob" name="Bob" />
        </small>
        <button type="submit" className="app-primary">
          {actions[path]}
        </button>
      </div>
    </form>
  );
}

/** The hint follows Bob's flags, and the field is described by it. */
export const WritingToBob: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const field = page.getByRole("textbox", { name: "Message to Bob" });
    await page.findByText("Bob is online");
    await userEvent.click(page.getByRole("checkbox", { name: "Bob is connected" }));
    await expect(field).toHaveAccessibleDescription(
      "Bob is offline and will get a push notification",
    );
    await userEvent.click(page.getByRole("checkbox", { name: "Bob takes push" }));
    await page.findByRole("button", { name: "Leave a message" });
  },
};
