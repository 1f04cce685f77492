import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { ReachabilityDevtools, type DevtoolsFault } from "react-reachability/devtools";
import {
  createFakeClient,
  ReachabilityTestProvider,
  type FakeClient,
} from "react-reachability/testing";
import { describe, expect, it, vi } from "vitest";
import { openInspector, Reader, row, someUsers } from "./support/openInspector.js";

const lastingFault: DevtoolsFault = {
  scope: "connection",
  label: "Unplug",
  inject: () => () => {},
};

describe("fault buttons", () => {
  it("make things happen to a fake client and to its users", async () => {
    const { user } = await openInspector();
    await vi.waitFor(() => expect(row("ada")).toHaveTextContent("online"));
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    expect(screen.getByText("ada: unknown")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Reconnect" }));
    expect(screen.getByText("ada: online")).toBeVisible();

    await user.click(screen.getByRole("button", { name: "ada" }));
    const acts = screen.getByRole("group", { name: "Make happen to ada" });
    await user.click(within(acts).getByRole("button", { name: "Offline" }));
    expect(screen.getByText("ada: offline")).toBeVisible();
  });

  it("stay pressed while a fault lasts, also when the panel was closed meanwhile", async () => {
    const { user, client } = await openInspector();
    await vi.waitFor(() => expect(row("ada")).toHaveTextContent("online"));
    const hold = () => screen.getByRole("button", { name: "Hold changes back" });
    await user.click(hold());
    expect(hold()).toHaveAttribute("aria-pressed", "true");
    client.setUser("ada", { isOnline: false });
    expect(screen.getByText("ada: online")).toBeVisible();

    await user.keyboard("{Escape}{Enter}");
    expect(hold()).toHaveAttribute("aria-pressed", "true");
    await user.click(hold());
    expect(hold()).not.toHaveAttribute("aria-pressed", "true");
    expect(screen.getByText("ada: offline")).toBeVisible();
  });

  it("say why one could not be done", async () => {
    const { user } = await openInspector();
    await user.click(screen.getByRole("button", { name: "Reconnect" }));
    expect(screen.getByRole("status")).toHaveTextContent("Call disconnect() first");
    await user.click(screen.getByRole("button", { name: "Disconnect" }));
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("are not offered for a client without controls, except those that the app adds", async () => {
    const inject = vi.fn<() => Promise<void>>().mockRejectedValue(new Error("The router is gone"));
    const user = userEvent.setup();
    const { getUser, getSubscribedUsers, on, off, ...rest } = createFakeClient();
    const sdkClient = { ...rest, getUser, getSubscribedUsers, on, off, disconnect: undefined };
    render(
      <ReachabilityTestProvider client={null}>
        <ReachabilityDevtools
          defaultOpen
          client={sdkClient}
          faults={[{ scope: "connection", label: "Unplug the router", inject }]}
        />
      </ReachabilityTestProvider>,
    );
    const acts = screen.getByRole("group", { name: "Make happen to the connection" });
    expect(within(acts).getAllByRole("button")).toHaveLength(1);
    await user.click(within(acts).getByRole("button", { name: "Unplug the router" }));
    expect(screen.getByRole("status")).toHaveTextContent("The router is gone");
  });

  it("are told apart where the app uses words of ours", async () => {
    const plugIn = vi.fn<() => void>();
    const { user } = await openInspector({
      faults: [
        { scope: "connection", label: "Disconnect", inject: () => plugIn },
        { scope: "connection", label: "Disconnect", inject: () => {} },
      ],
    });
    const [ours, first, second] = screen.getAllByRole("button", { name: "Disconnect" });
    if (first === undefined) throw new Error("no button of the app");
    await user.click(first);
    expect(first).toHaveAttribute("aria-pressed", "true");
    expect(ours).not.toHaveAttribute("aria-pressed");
    expect(second).not.toHaveAttribute("aria-pressed");
    await user.click(first);
    expect(plugIn).toHaveBeenCalledOnce();
  });

  it("start and end one fault, however often they are pressed meanwhile", async () => {
    const steps: string[] = [];
    let finish = (): void => {};
    const take = (step: string) => {
      steps.push(step);
      return new Promise<void>((resolve) => (finish = resolve));
    };
    const inject = () => take("unplug").then(() => () => take("plug in"));
    const { user } = await openInspector({
      faults: [{ scope: "connection", label: "Unplug", inject }],
    });
    const unplug = screen.getByRole("button", { name: "Unplug" });
    await user.dblClick(unplug);
    finish();
    await waitFor(() => expect(unplug).toHaveAttribute("aria-pressed", "true"));
    expect(steps).toEqual(["unplug"]);

    await user.dblClick(unplug);
    finish();
    await waitFor(() => expect(unplug).not.toHaveAttribute("aria-pressed"));
    expect(steps).toEqual(["unplug", "plug in"]);
  });

  it.each(["Half-open socket", "Hold changes back"])(
    "are no longer pressed once a drop has ended it: %s",
    async (label) => {
      const { user, client } = await openInspector();
      await vi.waitFor(() => expect(row("ada")).toHaveTextContent("online"));
      const fault = screen.getByRole("button", { name: label });
      await user.click(fault);
      expect(fault).toHaveAttribute("aria-pressed", "true");
      await user.click(screen.getByRole("button", { name: "Disconnect" }));
      expect(fault).not.toHaveAttribute("aria-pressed");
      await user.click(screen.getByRole("button", { name: "Reconnect" }));
      expect(fault).not.toHaveAttribute("aria-pressed");
      client.setUser("ada", { isOnline: false });
      expect(screen.getByText("ada: offline")).toBeVisible();
    },
  );

  it("of another client are not pressed, and what was done to the one before has ended", async () => {
    const user = userEvent.setup();
    const first = createFakeClient({ users: someUsers });
    const appOf = (client: FakeClient): ReactNode => (
      <ReachabilityTestProvider client={client}>
        <ReachabilityDevtools defaultOpen client={client} faults={[lastingFault]} />
      </ReachabilityTestProvider>
    );
    await first.getUser("ada");
    const heard = vi.fn();
    first.on("userUpdated", heard);
    const { rerender } = render(appOf(first));
    await user.click(screen.getByRole("button", { name: "Hold changes back" }));
    await user.click(screen.getByRole("button", { name: "Unplug" }));
    first.setUser("ada", { isOnline: false });
    expect(heard).not.toHaveBeenCalled();

    rerender(appOf(createFakeClient()));
    expect(heard).toHaveBeenCalled();
    expect(screen.getByRole("button", { name: "Hold changes back" })).not.toHaveAttribute(
      "aria-pressed",
    );
    expect(screen.getByRole("button", { name: "Unplug" })).toHaveAttribute("aria-pressed", "true");
  });

  it("end what lasts when the inspector goes, because nobody else could", async () => {
    const user = userEvent.setup();
    const client = createFakeClient({ users: someUsers });
    const plugIn = vi.fn<() => Promise<void>>().mockRejectedValue(new Error("The router is gone"));
    const appOf = (inspector: ReactNode): ReactNode => (
      <ReachabilityTestProvider client={client}>
        <Reader identity="ada" />
        {inspector}
      </ReachabilityTestProvider>
    );
    const faults = [{ scope: "connection", label: "Unplug", inject: () => plugIn }] as const;
    const { rerender } = render(
      appOf(<ReachabilityDevtools defaultOpen client={client} faults={faults} />),
    );
    await expect(screen.findByText("ada: online")).resolves.toBeVisible();
    await user.click(screen.getByRole("button", { name: "Hold changes back" }));
    await user.click(screen.getByRole("button", { name: "Unplug" }));
    client.setUser("ada", { isOnline: false });
    expect(screen.getByText("ada: online")).toBeVisible();

    rerender(appOf(null));
    expect(screen.getByText("ada: offline")).toBeVisible();
    expect(plugIn).toHaveBeenCalledOnce();
  });
});
