import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { PresenceDot } from "react-reachability";
import { ReachabilityDevtools } from "react-reachability/devtools";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { describe, expect, it, vi } from "vitest";
import {
  ListReader,
  openInspector,
  Reader,
  row,
  rowTexts,
  someUsers,
} from "./support/openInspector.js";

describe("<ReachabilityDevtools>", () => {
  it("opens and closes by keyboard, and gives the focus back", async () => {
    const user = userEvent.setup();
    render(
      <ReachabilityTestProvider client={createFakeClient()}>
        <ReachabilityDevtools />
      </ReachabilityTestProvider>,
    );
    expect(screen.queryByRole("dialog")).toBeNull();
    await user.tab();
    const toggle = screen.getByRole("button", { name: "Reachability inspector" });
    expect(toggle).toHaveFocus();
    expect(toggle).toHaveAttribute("aria-expanded", "false");

    await user.keyboard("{Enter}");
    expect(screen.getByRole("dialog", { name: "Reachability inspector" })).toBeVisible();
    expect(toggle).toHaveAttribute("aria-expanded", "true");
    expect(screen.getByRole("searchbox", { name: "Search" })).toHaveFocus();

    await user.keyboard("{Escape}");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(toggle).toHaveFocus();

    await user.keyboard("{Enter}");
    await user.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(toggle).toHaveFocus();
  });

  it("keeps Escape to itself only while it is open", async () => {
    const user = userEvent.setup();
    const onEscape = vi.fn<() => void>();
    render(
      // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- stands for an app that closes something of its own
      <div onKeyDown={({ key }) => key === "Escape" && onEscape()}>
        <ReachabilityTestProvider client={createFakeClient()}>
          <ReachabilityDevtools />
        </ReachabilityTestProvider>
      </div>,
    );
    await user.click(screen.getByRole("button", { name: "Reachability inspector" }));
    await user.keyboard("{Escape}");
    expect(onEscape).not.toHaveBeenCalled();
    await user.keyboard("{Escape}");
    expect(onEscape).toHaveBeenCalledOnce();
  });

  it("leaves the page's focus alone where it is open from the start", () => {
    render(
      <ReachabilityTestProvider client={createFakeClient()}>
        <ReachabilityDevtools defaultOpen />
      </ReachabilityTestProvider>,
    );
    expect(screen.getByRole("dialog", { name: "Reachability inspector" })).toBeVisible();
    expect(document.body).toHaveFocus();
  });

  it("says that a provider is missing", () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    expect(() => render(<ReachabilityDevtools />)).toThrow(
      "<ReachabilityDevtools> was used outside <ReachabilityProvider>",
    );
  });

  it("shows connection, flag and budget", async () => {
    const { client, panel } = await openInspector({
      client: createFakeClient({ initialized: false, users: someUsers }),
    });
    expect(within(panel).getByText("not known yet")).toBeVisible();
    client.initialize();
    await expect(within(panel).findByText("on")).resolves.toBeVisible();
    expect(within(panel).getByText(/^connected for \d+ s$/)).toBeVisible();
    await expect(within(panel).findByText(/^3 of 90 in use · 3 live/)).resolves.toBeVisible();
    expect(screen.getByRole("meter", { name: "Subscription slots" })).toHaveAttribute(
      "aria-valuetext",
      "3 of 90 in use",
    );
    client.disconnect();
    await expect(
      within(panel).findByText(/^connecting for \d+ s, values are not vouched for$/),
    ).resolves.toBeVisible();
  });

  it("says that reachability is off", async () => {
    const { panel } = await openInspector({
      client: createFakeClient({ reachabilityEnabled: false, users: someUsers }),
    });
    await expect(within(panel).findByText("off when this client started")).resolves.toBeVisible();
    expect(row("ada")).toHaveTextContent("disabled");
  });

  it("shows of each user presence or why it is unknown, freshness, readers and slot", async () => {
    await openInspector({
      app: (
        <>
          <PresenceDot identity="ada" />
          <Reader identity="ada" />
          <ListReader identities={["ada", "bob"]} />
          <Reader identity="carol@example.com" />
          <Reader identity="nobody" />
        </>
      ),
    });
    await vi.waitFor(() => expect(row("nobody")).toHaveTextContent("not-found"));
    expect(row("ada")).toHaveTextContent(
      /online ?notifiable ?live.*1 dot, 1 hook, 1 list ?subscribed/,
    );
    expect(row("bob")).toHaveTextContent(/offline ?never-registered ?live.*1 list ?subscribed/);
    expect(row("carol@example.com")).toHaveTextContent(/not-reported.*1 hook/);
    expect(row("nobody")).toHaveTextContent(/–.*1 hook ?retrying \(failed 1 ×\)/);
  });

  it("orders by a column and back, and finds by words", async () => {
    const { user, client } = await openInspector({ maxSubscriptions: 2 });
    await vi.waitFor(() => expect(row("ada")).toHaveTextContent("waiting"));
    client.setUser("bob", { isOnline: true });
    expect(rowTexts()).toEqual(["ada", "bob", "carol@example.com"]);

    await user.click(screen.getByRole("button", { name: /Identity/ }));
    expect(rowTexts()).toEqual(["carol@example.com", "bob", "ada"]);
    expect(screen.getByRole("columnheader", { name: /Identity/ })).toHaveAttribute(
      "aria-sort",
      "descending",
    );
    await user.click(screen.getByRole("button", { name: "Slot" }));
    expect(rowTexts().at(-1)).toBe("ada");
    await user.click(screen.getByRole("button", { name: /Slot/ }));
    expect(rowTexts()[0]).toBe("ada");

    await user.type(screen.getByRole("searchbox", { name: "Search" }), "example");
    expect(rowTexts()).toEqual(["carol@example.com"]);
    expect(screen.getByText("1 of 3 users")).toBeVisible();
    await user.clear(screen.getByRole("searchbox", { name: "Search" }));
    await user.type(screen.getByRole("searchbox", { name: "Search" }), "waiting");
    expect(rowTexts()).toEqual(["ada"]);
    await user.type(screen.getByRole("searchbox", { name: "Search" }), " no such");
    expect(screen.getByText("Nobody matches the search.")).toBeVisible();
  });

  it.each([
    ["carol", ["carol@example.com"]],
    ["unknown", ["bob", "carol@example.com"]],
    ["not-reported", ["carol@example.com"]],
    ["NOTIFIABLE", ["ada"]],
    ["never-registered", ["bob"]],
    ["live", ["ada", "bob"]],
    ["hook", ["ada", "carol@example.com"]],
    ["subscribed list", ["bob"]],
  ])("finds by what a column shows: %s", async (words, identities) => {
    const { user } = await openInspector({
      app: (
        <>
          <Reader identity="ada" />
          <ListReader identities={["bob"]} />
          <Reader identity="carol@example.com" />
        </>
      ),
    });
    await vi.waitFor(() => expect(row("carol@example.com")).toHaveTextContent("not-reported"));
    await user.type(screen.getByRole("searchbox", { name: "Search" }), words);
    expect(rowTexts()).toEqual(identities);
  });

  it("tells what is known of one user and what happened to them", async () => {
    const { user, client } = await openInspector();
    await vi.waitFor(() => expect(row("ada")).toHaveTextContent("live"));
    await user.click(screen.getByRole("button", { name: "ada" }));
    const details = screen.getByRole("region", { name: "Details of ada" });
    expect(details).toHaveTextContent("isOnline true, isNotifiable true");

    client.setUser("ada", { isOnline: false });
    client.disconnect();
    await vi.waitFor(() => expect(details).toHaveTextContent("your connection is lost"));
    expect(details).toHaveTextContent(/Last known ?isOnline false, isNotifiable true, \d+ s ago/);
    const events = within(details).getAllByRole("listitem");
    expect(events[0]).toHaveTextContent("offline → unknown (connection-lost)");
    expect(events[1]).toHaveTextContent("online → offline");
    expect(row("ada")).toHaveTextContent(/[34] changes/);

    await user.click(screen.getByRole("button", { name: "Close details" }));
    const latest = screen.getByRole("region", { name: "Latest events" });
    expect(latest).toHaveTextContent("connection connected → connecting");
  });

  it("holds still while paused", async () => {
    const { user, client } = await openInspector();
    await vi.waitFor(() => expect(row("ada")).toHaveTextContent("online"));
    await user.click(screen.getByRole("button", { name: "Pause" }));
    client.setUser("ada", { isOnline: false });
    client.setUser("bob", { isOnline: true });
    expect(screen.getByText("bob: online")).toBeVisible();
    expect(row("ada")).toHaveTextContent("online");
    await user.click(screen.getByRole("button", { name: "Pause" }));
    await vi.waitFor(() => expect(row("ada")).toHaveTextContent("offline"));
  });

  it("shows twenty-five rows at a time", async () => {
    const identities = Array.from({ length: 40 }, (_, index) => `u${index}`);
    const { user } = await openInspector({ app: <ListReader identities={identities} /> });
    expect(screen.getByText("25 of 40 users")).toBeVisible();
    expect(screen.getByText("u24")).toBeVisible();
    expect(screen.queryByText("u25")).toBeNull();
    await user.click(screen.getByText("Show 15 more"));
    expect(screen.getByText("u39")).toBeVisible();
    expect(screen.getByText("40 users")).toBeVisible();
  });
});
