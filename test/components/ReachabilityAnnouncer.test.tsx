import { act, render, screen } from "@testing-library/react";
import { ReachabilityAnnouncer, type ReachabilityAnnouncerProps } from "react-reachability";
import { createFakeClient, ReachabilityTestProvider } from "react-reachability/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

const everybody = ["ada", "bob", "cy", "di"];
const capitalised = (identity: string) => identity[0]?.toUpperCase() + identity.slice(1);
const allOffline = () =>
  createFakeClient({
    users: Object.fromEntries(everybody.map((identity) => [identity, { isOnline: false }])),
  });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

async function announce(client = allOffline(), props: Partial<ReachabilityAnnouncerProps> = {}) {
  const show = (changed: Partial<ReachabilityAnnouncerProps>) => (
    <ReachabilityTestProvider client={client}>
      <ReachabilityAnnouncer identities={everybody} nameOf={capitalised} {...changed} />
    </ReachabilityTestProvider>
  );
  const view = render(show(props));
  await pass(0);
  return {
    client,
    change: (changed: Partial<ReachabilityAnnouncerProps>) => view.rerender(show(changed)),
    unmount: view.unmount,
  };
}
const announced = () => screen.getByRole("status").textContent;

describe("ReachabilityAnnouncer", () => {
  it("is one polite live region, silent on first load", async () => {
    await announce();
    await pass(60_000);
    const region = screen.getByRole("status");
    expect(region).toHaveAttribute("aria-live", "polite");
    expect(region).toBeEmptyDOMElement();
  });

  it("tells of many changes in one sentence", async () => {
    const { client } = await announce();
    for (const identity of everybody) client.setUser(identity, { isOnline: true });
    expect(announced()).toBe("");
    await pass(1000);
    expect(announced()).toBe("Ada and 3 others are online");
  });

  it("speaks again after a name that could not be found", async () => {
    const names = new Map<string, { name: string }>();
    const nameOf = (identity: string) => {
      const member = names.get(identity);
      if (member === undefined) throw new Error(`no member ${identity}`);
      return member.name;
    };
    const { client } = await announce(allOffline(), { nameOf });
    client.setUser("ada", { isOnline: true });
    await expect(pass(1000)).rejects.toThrow("no member ada");
    names.set("bob", { name: "Bob" });
    client.setUser("bob", { isOnline: true });
    await pass(60_000);
    client.setUser("bob", { isOnline: false });
    await pass(1000);
    expect(announced()).toBe("Bob is offline");
  });

  it("tells apart who came and who went", async () => {
    const { client } = await announce();
    client.setUser("ada", { isOnline: true });
    await pass(60_000);
    client.setUser("ada", { isOnline: false });
    client.setUser("bob", { isOnline: true });
    await pass(1000);
    expect(announced()).toBe("Bob is online. Ada is offline");
  });

  it("waits between announcements, then says what was left", async () => {
    const { client } = await announce();
    client.setUser("ada", { isOnline: true });
    await pass(1000);
    expect(announced()).toBe("Ada is online");
    client.setUser("bob", { isOnline: true });
    await pass(4999);
    expect(announced()).toBe("Ada is online");
    await pass(1);
    expect(announced()).toBe("Bob is online");
    await pass(5000);
    expect(announced()).toBe("");
  });

  it("keeps quiet about somebody who came and went in between", async () => {
    const { client } = await announce();
    client.setUser("ada", { isOnline: true });
    client.setUser("ada", { isOnline: false });
    await pass(1000);
    expect(announced()).toBe("");
  });

  it("keeps quiet about what changed while our own connection was away", async () => {
    const { client } = await announce();
    client.disconnect();
    client.setUser("ada", { isOnline: true });
    await pass(1000);
    client.reconnect();
    await pass(60_000);
    expect(announced()).toBe("");
  });

  it("does not say what is no longer known when its turn comes", async () => {
    const { client } = await announce();
    client.setUser("ada", { isOnline: true });
    client.disconnect();
    await pass(1000);
    expect(announced()).toBe("");
  });

  it("forgets somebody who left the list", async () => {
    const { client, change } = await announce();
    client.setUser("ada", { isOnline: true });
    client.setUser("bob", { isOnline: true });
    change({ identities: ["bob"] });
    await pass(1000);
    expect(announced()).toBe("Bob is online");
  });

  it("tells only the changes that the app asks for, at its pace and in its words", async () => {
    const { client } = await announce(undefined, {
      announce: ["online"],
      settleMs: 10,
      minIntervalMs: 20,
      labels: { announcement: { online: (names) => `${names.join(" et ")} en ligne` } },
    });
    client.setUser("ada", { isOnline: true });
    client.setUser("bob", { isOnline: true });
    await pass(10);
    expect(announced()).toBe("Ada et Bob en ligne");
    client.setUser("ada", { isOnline: false });
    await pass(20);
    expect(announced()).toBe("");
  });

  it("leaves no timer behind", async () => {
    const { client, unmount } = await announce();
    client.setUser("ada", { isOnline: true });
    unmount();
    await pass(60_000);
    expect(vi.getTimerCount()).toBe(0);
  });
});
