import { act, cleanup, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { useUserReachability } from "react-reachability";
import {
  createFakeClient,
  replayLog,
  ReachabilityTestProvider,
  type FakeClient,
  type FakeClientLogEntry,
} from "react-reachability/testing";
import { afterEach, describe, expect, it, vi } from "vitest";

function Line(): ReactNode {
  const { presence, unknownReason } = useUserReachability("bob");
  return <p>{unknownReason ?? presence}</p>;
}

function show(client: FakeClient): void {
  render(
    <ReachabilityTestProvider client={client}>
      <Line />
    </ReachabilityTestProvider>,
  );
}

/** What somebody did in a story or with the inspector's buttons, as it was copied from there. */
async function recording(): Promise<FakeClientLogEntry[]> {
  vi.useFakeTimers();
  const client = createFakeClient({ users: { bob: { isOnline: true } } });
  show(client);
  await act(() => vi.advanceTimersByTimeAsync(1000));
  client.disconnect();
  await act(() => vi.advanceTimersByTimeAsync(1000));
  client.setUser("bob", { isOnline: false });
  client.reconnect();
  cleanup();
  return JSON.parse(JSON.stringify(client.log)) as FakeClientLogEntry[];
}

afterEach(() => void vi.useRealTimers());

describe("a recorded log", () => {
  it("reads as a story of what was done, asked and emitted", async () => {
    const log = await recording();
    const lines = log.map(({ kind, text }) => `${kind} ${text}`);
    expect(lines).toEqual(
      expect.arrayContaining([
        'asked getUser("bob")',
        "control disconnect()",
        "emitted connectionStateChanged connecting",
        'control setUser("bob", {"isOnline":false})',
        "emitted userUpdated bob [reachabilityOnline] isOnline=false isNotifiable=null",
      ]),
    );
    expect(log.find(({ text }) => text === "disconnect()")?.at).toBe(1000);
  });

  it("happens again in a test, step by step", async () => {
    const { client, next, rest } = replayLog(await recording());
    show(client);
    await act(() => vi.advanceTimersByTimeAsync(0));
    expect(screen.getByText("online")).toBeVisible();
    expect(next()?.text).toBe("disconnect()");
    expect(screen.getByText("connection-lost")).toBeVisible();
    rest();
    expect(screen.getByText("offline")).toBeVisible();
    expect(next()).toBeNull();
  });

  it("happens again in its own time", async () => {
    const { client, inTime } = replayLog(await recording());
    show(client);
    const replayed = inTime();
    await act(() => vi.advanceTimersByTimeAsync(999));
    expect(screen.getByText("online")).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(1));
    expect(screen.getByText("connection-lost")).toBeVisible();
    await act(() => vi.advanceTimersByTimeAsync(1000));
    await replayed;
    expect(screen.getByText("offline")).toBeVisible();
  });
});
