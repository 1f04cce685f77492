import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop, startStore } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";

/** Bob live on a client that says whatever the test makes it say. */
async function withTinyClient() {
  const platform = createManualPlatform();
  const { client, emit, bob } = createTinyClient();
  const store = createStore({ client }, platform);
  store.start();
  store.subscribeUser("bob", noop);
  await platform.advance(1000);
  const ann = { ...bob, identity: "ann" };
  return {
    platform,
    store,
    client,
    emit,
    setState: (state: string) => emit("connectionStateChanged", state),
    hear: (user: typeof bob) => emit("userUpdated", { user, updateReasons: ["friendlyName"] }),
    flip: (user: typeof bob, isOnline: boolean) =>
      emit("userUpdated", {
        user: Object.assign(user, { isOnline }),
        updateReasons: ["reachabilityOnline"],
      }),
    ann,
    bob,
  };
}

describe("a connection that came back", () => {
  it.each([
    { after: "a short outage", awayMs: 1000, before: "held" },
    { after: "a long one", awayMs: 10_000, before: null },
  ])(
    "shows after $after only the last of what was missed, however slowly it arrives",
    async ({ awayMs, before }) => {
      const { platform, store, setState, flip, bob } = await withTinyClient();
      const seen: string[] = [];
      setState("connecting");
      await platform.advance(awayMs);
      store.subscribeUser("bob", ({ presence }) => seen.push(presence));
      setState("connected");
      for (const isOnline of [false, true, false]) {
        await platform.advance(100);
        flip(bob, isOnline);
      }
      expect(store.get("bob").freshness).toBe(before);
      await platform.advance(5000);
      expect(seen).toEqual(["offline"]);
    },
  );

  it("vouches for everybody when all that was missed has arrived: as soon as it is quiet", async () => {
    const { platform, store, setState, hear, ann } = await withTinyClient();
    setState("connecting");
    await platform.advance(10_000);
    setState("connected");
    for (let event = 0; event < 6; event += 1) {
      hear(ann);
      await platform.advance(100);
      expect(store.get("bob").unknownReason).toBe("connection-lost");
    }
    await platform.advance(200);
    expect(store.get("bob").freshness).toBe("live");
  });

  it("vouches for them after a moment also where it is never quiet", async () => {
    const { platform, store, setState, hear, ann } = await withTinyClient();
    setState("connecting");
    await platform.advance(10_000);
    setState("connected");
    for (let event = 0; event < 13; event += 1) {
      hear(ann);
      await platform.advance(100);
    }
    expect(store.get("bob").freshness).toBe("live");
  });

  it("but carries nothing changes nothing about until when users were known", async () => {
    const { platform, store, client, setState, hear, ann } = await withTinyClient();
    const lostAt = platform.now();
    setState("connecting");
    await platform.advance(10_000);
    setState("connected");
    client.getUser = () => new Promise(noop);
    hear(ann);
    await platform.advance(60_000);
    expect(store.get("bob")).toMatchObject({
      unknownReason: "connection-lost",
      lastKnown: { at: lostAt },
    });
  });

  it("and goes again too soon tells what was known before, and at last what it brought, though it brings it only once", async () => {
    const { platform, store, setState, flip, bob } = await withTinyClient();
    const lostAt = platform.now();
    setState("connecting");
    await platform.advance(10_000);
    setState("connected");
    await platform.advance(100);
    flip(bob, false);
    await platform.advance(50);
    setState("connecting");
    await platform.advance(10_000);
    expect(store.get("bob")).toMatchObject({
      unknownReason: "connection-lost",
      lastKnown: { isOnline: true, at: lostAt },
    });
    setState("connected");
    await platform.advance(1000);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "live" });
  });

  it("brings a change of presence only to whoever is no longer as they were", async () => {
    const users = { bob: { isOnline: true }, ann: { isOnline: true } };
    const { store, platform, client } = await startStore({ users });
    for (const identity of ["bob", "ann"]) store.subscribeUser(identity, noop);
    await platform.advance(1000);
    client.disconnect();
    await platform.advance(10_000);
    client.setUser("ann", { isOnline: false });
    const backAt = platform.now();
    client.reconnect();
    await platform.advance(2000);
    expect(store.get("bob")).toMatchObject({ freshness: "live", changedAt: null });
    expect(store.get("ann").presence).toBe("offline");
    expect(store.get("ann").changedAt).toBeGreaterThanOrEqual(backAt);
  });

  it("holds values until their grace is over where nobody answers yet", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { staleAfterMs: 60_000 },
    );
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.disconnect();
    await platform.advance(1000);
    client.reconnect();
    client.mute();
    await platform.advance(9000);
    expect(store.get("bob").freshness).toBe("held");
    await platform.advance(2000);
    expect(store.get("bob").unknownReason).toBe("connection-lost");
  });

  it("tries reads again at once that the lost connection failed, of whom nothing is reported", async () => {
    const errors: Error[] = [];
    const { store, platform, client, reads } = await startStore(
      { users: { bob: { isOnline: true } } },
      { onError: (error) => errors.push(error) },
    );
    const letGo = client.holdGetUser("bob");
    store.subscribeUser("bob", noop);
    await platform.settle();
    client.disconnect();
    client.reconnect();
    letGo();
    await platform.advance(700);
    expect(reads()).toEqual(["bob", "bob"]);
    expect(store.get("bob")).toMatchObject({ freshness: "live", error: null });
    expect(errors).toEqual([]);
  });

  it("lets reads that the service failed wait their time", async () => {
    const { store, platform, client, reads } = await startStore({
      users: { bob: { isOnline: true } },
    });
    client.failNextGetUser("bob", new Error("boom"));
    store.subscribeUser("bob", noop);
    await platform.settle();
    client.disconnect();
    client.reconnect();
    await platform.advance(900);
    expect(reads()).toEqual(["bob"]);
    await platform.advance(500);
    expect(reads()).toEqual(["bob", "bob"]);
  });
});

describe("a connection that goes", () => {
  it("hides values at once where the app wants no grace", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { staleAfterMs: 0 },
    );
    const seen: (string | null)[] = [];
    store.subscribeUser("bob", ({ freshness }) => seen.push(freshness));
    await platform.settle();
    client.disconnect();
    await platform.settle();
    expect(store.get("bob").unknownReason).toBe("connection-lost");
    expect(seen).toEqual(["live", null]);
  });

  it("leaves the damping of whoever has just gone alone while values are held", async () => {
    const { store, platform, client } = await startStore({ users: { bob: { isOnline: true } } });
    store.subscribeUser("bob", noop);
    await platform.advance(1000);
    client.setUser("bob", { isOnline: false });
    await platform.advance(500);
    client.disconnect();
    await platform.advance(1400);
    expect(store.get("bob")).toMatchObject({ presence: "online", freshness: "held" });
    await platform.advance(100);
    expect(store.get("bob")).toMatchObject({ presence: "offline", freshness: "held" });
  });

  it("dates from the first word of it, however often that is said", async () => {
    const { platform, store, setState } = await withTinyClient();
    setState("connecting");
    const lostAt = platform.now();
    await platform.advance(1000);
    setState("connecting");
    expect(store.connection()).toMatchObject({ status: "connecting", since: lostAt });
  });
});
