import { createFakeClient, type FakeClock } from "react-reachability/testing";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";

describe("a fake client under the runner's fake timers", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    onTestFinished(() => {
      vi.useRealTimers();
    });
  });

  it("needs no time to read users or to come back", async () => {
    const client = createFakeClient({ users: { bob: { isOnline: true } } });
    const bob = await client.getUser("bob");
    client.disconnect();
    client.setUser("bob", { isOnline: false });
    client.reconnect();

    expect(bob.isOnline).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("answers slow reads when their time has come", async () => {
    const client = createFakeClient({ getUserDelayMs: 500, users: { bob: {} } });
    const settled = vi.fn();
    void client.getUser("bob").then(settled);

    await vi.advanceTimersByTimeAsync(499);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("replays later, each change in a task of its own, if told to", async () => {
    const client = createFakeClient({ replayDelayMs: 120, users: { bob: { isOnline: true } } });
    const bob = await client.getUser("bob");
    client.disconnect();
    client.setUser("bob", { isOnline: false });
    client.setUser("bob", { isOnline: true });
    client.reconnect();
    const seen: string[] = [];
    client.on("userUpdated", ({ user }) => {
      seen.push(`isOnline=${user.isOnline}`);
      // Changed while the rest is still on its way: behind it, not before.
      if (seen.length === 1) client.setUser("bob", { isNotifiable: true });
      void Promise.resolve().then(() => seen.push("task over"));
    });

    await vi.advanceTimersByTimeAsync(119);
    expect(bob.isOnline).toBe(true);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen).toEqual(["isOnline=false", "task over"]);
    await vi.advanceTimersToNextTimerAsync();
    expect(seen.slice(2)).toEqual(["isOnline=true", "task over"]);
    expect(bob.isNotifiable).toBeNull();
    await vi.advanceTimersToNextTimerAsync();
    expect(bob.isNotifiable).toBe(true);
    await vi.runAllTimersAsync();
    expect(vi.getTimerCount()).toBe(0);
  });

  it("replays later only what was missed: before it was ever away, changes arrive at once", async () => {
    const client = createFakeClient({ replayDelayMs: 120, users: { bob: { isOnline: true } } });
    const bob = await client.getUser("bob");
    client.setUser("bob", { isOnline: false });

    expect(bob.isOnline).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("lets its own user flap when it was away longer than the Service's grace", () => {
    const client = createFakeClient({ offlineGraceMs: 2000 });
    const seen: unknown[] = [];
    client.on("userUpdated", ({ user }) => seen.push(user.isOnline));

    client.disconnect();
    vi.advanceTimersByTime(1999);
    client.reconnect();
    expect(seen).toEqual([]);

    client.disconnect();
    vi.advanceTimersByTime(2000);
    client.reconnect();
    expect(seen).toEqual([false, true]);
  });

  it("gives up a held read after 30 s, as the SDK does", async () => {
    const client = createFakeClient({ users: { bob: {} } });
    client.holdGetUser("bob");
    const read = client.getUser("bob").catch((error: unknown) => String(error));

    await vi.advanceTimersByTimeAsync(30_000);
    await expect(read).resolves.toMatch(/Twilsock: request timeout/);
  });
});

describe("a fake client with a clock of its own", () => {
  it("asks nothing but that clock", async () => {
    let now = 5000;
    const timers: (() => void)[] = [];
    const clock: FakeClock = {
      now: () => now,
      setTimer(callback) {
        timers.push(callback);
        return () => undefined;
      },
    };
    const client = createFakeClient({ clock, getUserDelayMs: 10, users: { bob: {} } });
    now = 5007;
    const read = client.getUser("bob");
    expect(client.log.at(-1)).toMatchObject({ at: 7, text: 'getUser("bob")' });

    await vi.waitFor(() => expect(timers).not.toEqual([]));
    for (const fire of timers.slice(0, 1)) fire();
    await expect(read).resolves.toMatchObject({ identity: "bob" });
  });
});
