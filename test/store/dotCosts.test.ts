import { describe, expect, it } from "vitest";
import { noop, onlineUsers, startStore } from "./support/startStore.js";
import { identitiesIn } from "../support/identitiesIn.js";

async function withDots(count: number, maxSubscriptions: number) {
  const { store, platform, client } = await startStore(
    { users: onlineUsers(count) },
    { maxSubscriptions, sampling: false },
  );
  const leaves = Array.from({ length: count }, (_, index) =>
    store.subscribeUser(`u${index}`, noop, { kind: "dot", element: {} }),
  );
  await platform.advance(1000);
  return { store, platform, client, leaves };
}

describe("a dot costs nothing that all dots could share", () => {
  it("no timer: eighty dots need as many as one", async () => {
    const [one, eighty] = [await withDots(1, 90), await withDots(80, 90)];
    expect(eighty.platform.pendingTimers()).toBe(one.platform.pendingTimers());
    for (const leave of [...one.leaves, ...eighty.leaves]) leave();
    expect(eighty.platform.pendingTimers()).toBe(one.platform.pendingTimers());
  });

  it("no observer while there are slots for all; over the cap each element is observed once", async () => {
    expect((await withDots(80, 90)).platform.observedElements()).toBe(0);
    const over = await withDots(80, 10);
    expect(over.platform.observedElements()).toBe(80);
    for (const leave of over.leaves) leave();
    expect(over.platform.observedElements()).toBe(0);
  });

  it("no listener: the client has as many for eighty users as for one", async () => {
    const [one, eighty] = [await withDots(1, 90), await withDots(80, 90)];
    expect(eighty.client.listenerCount()).toBe(one.client.listenerCount());
  });

  it("nothing stays of users nobody reads any more", async () => {
    const { store, platform, leaves } = await withDots(80, 90);
    expect(identitiesIn(store)).toHaveLength(80);
    for (const leave of leaves) leave();
    await platform.advance(5000);
    expect(identitiesIn(store)).toEqual([]);
    expect(store.budget()).toMatchObject({ used: 0, waiting: 0 });
  });
});
