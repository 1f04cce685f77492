import { describe, expect, it, vi } from "vitest";
import { noop, startStore } from "./support/startStore.js";
import { identitiesIn } from "../support/identitiesIn.js";

describe("whenReachable", () => {
  it("does not take a user who has just gone for online, though damping still shows them so", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: true } } });
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.setUser("bob", { isOnline: false });
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ presence: "online", isOnline: false });
    const reached = vi.fn<() => void>();
    void store.whenReachable("bob").then(reached);
    await platform.settle();
    expect(reached).not.toHaveBeenCalled();
    client.setUser("bob", { isOnline: true });
    await platform.settle();
    expect(reached).toHaveBeenCalled();
  });

  it("has not to wait for somebody who is online already, and leaves nothing on the signal", async () => {
    const { store, platform } = await startStore({ users: { bob: { isOnline: true } } });
    store.subscribeUser("bob", noop);
    await platform.settle();
    const { signal } = new AbortController();
    const listens = vi.spyOn(signal, "addEventListener");
    const forgets = vi.spyOn(signal, "removeEventListener");
    await expect(store.whenReachable("bob", { signal })).resolves.toMatchObject({ isOnline: true });
    expect(forgets.mock.calls).toEqual(listens.mock.calls);
    expect(listens).toHaveBeenCalledOnce();
  });

  it("ends with the store of a provider that is gone", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: false } } });
    const wait = store.whenReachable("bob");
    store.stop();
    store.start();
    await platform.settle();
    store.stop();
    for (const ended of [wait, store.whenReachable("bob")])
      await expect(ended).rejects.toThrow(expect.objectContaining({ code: "store-destroyed" }));
    const restingStill = store.whenReachable("bob");
    await expect(restingStill).rejects.toThrow(
      expect.objectContaining({ code: "store-destroyed" }),
    );
    store.start();
    await platform.settle();
    client.setUser("bob", { isOnline: true });
    const anew = store.whenReachable("bob");
    await platform.advance(1000);
    await expect(anew).resolves.toMatchObject({ isOnline: true });
  });

  it.each([-1, Number.NaN, null])("refuses to wait for %s ms", async (timeoutMs) => {
    const { store } = await startStore();
    // @ts-expect-error plain JavaScript may have null for none
    await expect(store.whenReachable("bob", { timeoutMs })).rejects.toThrow(
      expect.objectContaining({ code: "invalid-argument" }),
    );
    expect(identitiesIn(store)).toEqual([]);
  });

  it("gives up when its time is over, and says what is known then", async () => {
    const { store, platform } = await startStore({ users: { bob: { isOnline: false } } });
    const ended = vi.fn<(error: unknown) => void>();
    void store.whenReachable("bob", { timeoutMs: 1000 }).catch(ended);
    void store.whenReachable("nobody", { timeoutMs: 1000 }).catch(ended);
    await platform.advance(999);
    expect(ended).not.toHaveBeenCalled();
    await platform.advance(1);
    const timedOut = (now: string): unknown =>
      expect.objectContaining({
        code: "timeout",
        message: expect.stringContaining(`(now: ${now})`) as string,
      });
    expect(ended.mock.calls).toEqual([[timedOut("offline")], [timedOut("not-found")]]);
  });

  it("gives up when its caller does, with the caller's reason", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: false } } });
    const caller = new AbortController();
    const wait = store.whenReachable("bob", { signal: caller.signal });
    await platform.settle();
    caller.abort("left the page");
    const aborted = expect.objectContaining({ code: "aborted", cause: "left the page" }) as unknown;
    await expect(wait).rejects.toEqual(aborted);
    await expect(store.whenReachable("ann", { signal: caller.signal })).rejects.toEqual(aborted);
    await platform.advance(10_000);
    expect(identitiesIn(store)).toEqual([]);
    expect(client.subscribedIdentities()).toEqual([]);
  });

  it("waits without a timer where no time is given", async () => {
    const { store, platform } = await startStore({ users: { bob: { isOnline: false } } });
    await platform.advance(10_000);
    const before = platform.pendingTimers();
    void store.whenReachable("bob");
    await platform.settle();
    expect(platform.pendingTimers()).toBe(before);
  });

  it("refuses to wait for nobody", async () => {
    const { store } = await startStore();
    await expect(store.whenReachable("")).rejects.toThrow(
      expect.objectContaining({ code: "invalid-argument" }),
    );
  });
});
