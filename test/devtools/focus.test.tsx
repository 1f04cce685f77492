import { screen, waitFor, within } from "@testing-library/react";
import { useState, type ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { ListReader, openInspector, Reader } from "./support/openInspector.js";

/** An app whose user can be sent away. */
function Visitor({ identity }: { readonly identity: string }): ReactNode {
  const [isHere, setHere] = useState(true);
  return (
    <>
      <button type="button" onClick={() => setHere(false)}>
        Send away
      </button>
      {isHere ? <Reader identity={identity} /> : null}
    </>
  );
}

/** Presses a button of the app without taking the focus to it, as what comes from outside does. */
function pressFromOutside(name: string): void {
  screen.getByRole("button", { name }).click();
}

const search = (): HTMLElement => screen.getByRole("searchbox", { name: "Search" });

describe("the focus stays in the inspector", () => {
  it("on the user's row when the details are closed, so that Escape still closes", async () => {
    const { user, panel } = await openInspector();
    const last = screen.getByRole("button", { name: "carol@example.com" });
    await user.click(last);
    await user.tab();
    expect(screen.getByRole("button", { name: "Close details" })).toHaveFocus();

    await user.keyboard("{Enter}");
    expect(screen.queryByRole("region", { name: /^Details/ })).toBeNull();
    expect(last).toHaveFocus();
    await user.keyboard("{Escape}");
    expect(panel).not.toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Reachability inspector" })).toHaveFocus();
  });

  it("on the search when the details of somebody without a row are closed", async () => {
    const { user } = await openInspector();
    await user.click(screen.getByRole("button", { name: "ada" }));
    await user.type(search(), "carol");
    await user.click(screen.getByRole("button", { name: "Close details" }));
    expect(search()).toHaveFocus();
  });

  it("on the search when the user whose details have it is gone", async () => {
    const { user } = await openInspector({ app: <Visitor identity="bob" />, lingerMs: 0 });
    await user.click(screen.getByRole("button", { name: "bob" }));
    const details = screen.getByRole("region", { name: "Details of bob" });
    await user.click(within(details).getByRole("button", { name: "Online" }));
    pressFromOutside("Send away");
    await waitFor(() => expect(details).not.toBeInTheDocument());
    expect(search()).toHaveFocus();
  });

  it("on the search when the user whose row has it is gone", async () => {
    const { user } = await openInspector({ app: <Visitor identity="bob" />, lingerMs: 0 });
    const bob = screen.getByRole("button", { name: "bob" });
    await user.click(bob);
    await user.click(bob);
    pressFromOutside("Send away");
    await waitFor(() => expect(bob).not.toBeInTheDocument());
    expect(search()).toHaveFocus();
  });

  it("on the first of those shown when there are no more to show", async () => {
    const identities = Array.from({ length: 60 }, (_, index) => `u${index}`);
    const { user } = await openInspector({ app: <ListReader identities={identities} /> });
    await user.click(screen.getByText("Show 25 more"));
    expect(screen.getByText("Show 10 more")).toHaveFocus();
    await user.keyboard("{Enter}");
    expect(screen.getByText("60 users")).toBeVisible();
    expect(screen.getByText("u50")).toHaveFocus();
  });

  it("where the app has it when a user goes", async () => {
    const { user } = await openInspector({ app: <Visitor identity="bob" />, lingerMs: 0 });
    const bob = screen.getByRole("button", { name: "bob" });
    await user.click(bob);
    await user.click(screen.getByRole("button", { name: "Send away" }));
    await waitFor(() => expect(bob).not.toBeInTheDocument());
    expect(screen.getByRole("button", { name: "Send away" })).toHaveFocus();
  });
});
