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

  it("ends with the store of a provider that is gone", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: false } } });
    const wait = store.whenReachable("bob");
    store.stop();
    store.start();
    await platform.settle();
    store.stop();
    for (const ended of [wait, store.whenReachable("bob")])
      await expect(ended).rejects.toThrow(expect.objectContaining({ code: "store-destroyed" }));
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

  it("refuses to wait for nobody", async () => {
    const { store } = await startStore();
    await expect(store.whenReachable("")).rejects.toThrow(
      expect.objectContaining({ code: "invalid-argument" }),
    );
  });
});
