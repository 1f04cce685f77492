import { describe, expect, it } from "vitest";
import { createStore } from "../../src/store/createStore.js";
import { createManualPlatform } from "./support/manualPlatform.js";
import { noop } from "./support/startStore.js";
import { createTinyClient } from "./support/tinyClient.js";

async function withTinyClient() {
  const errors: Error[] = [];
  const platform = createManualPlatform();
  const { client, bob, emit } = createTinyClient();
  const store = createStore({ client, onError: (error) => errors.push(error) }, platform);
  store.start();
  store.subscribeUser("bob", noop);
  await platform.settle();
  return { errors, platform, store, bob, emit };
}

describe("an event of the client", () => {
  it("that gives no reasons for an update may be about the flags", async () => {
    const { platform, store, bob, emit } = await withTinyClient();
    emit("userUpdated", { user: Object.assign(bob, { isOnline: false }) });
    await platform.settle();
    expect(store.get("bob").isOnline).toBe(false);
  });

  it("of somebody whom the kit is still reading says nothing that could be shown", async () => {
    const platform = createManualPlatform();
    const { client, bob, emit } = createTinyClient();
    client.getUser = () => new Promise(noop);
    const store = createStore({ client }, platform);
    store.start();
    store.subscribeUser("bob", noop);
    await platform.settle();
    emit("userUpdated", { user: bob, updateReasons: ["reachabilityOnline"] });
    await platform.settle();
    expect(store.get("bob")).toMatchObject({ unknownReason: "connecting", lastKnown: null });
  });

  it("that cannot be read is reported, and never thrown back at the client", async () => {
    const { errors, platform, store, bob, emit } = await withTinyClient();
    const gone = new Error("gone");
    const unreadable = {
      ...bob,
      get isOnline(): boolean {
        throw gone;
      },
    };
    emit("userUpdated", { user: unreadable, updateReasons: ["reachabilityOnline"] });
    expect(errors).toEqual([gone]);
    emit("userUpdated", { user: Object.assign(bob, { isOnline: false }) });
    await platform.settle();
    expect(store.get("bob").isOnline).toBe(false);
  });
});
