import { describe, expect, it, vi } from "vitest";
import { collectUnhandledRejections } from "../connection/support/collectUnhandledRejections.js";
import { startStore } from "./support/startStore.js";

const fault = new Error("a listener's fault");
const fail = (): never => {
  throw fault;
};

describe("a listener that throws", () => {
  it("keeps nobody else from being told, and onError hears of it", async () => {
    const onError = vi.fn<(error: Error) => void>();
    const users = { bob: { isOnline: true } };
    const { store, platform } = await startStore({ users, initialized: false }, { onError });
    const told: string[] = [];
    store.subscribeUser("bob", fail);
    store.subscribeUser("bob", () => told.push("user"));
    store.subscribeConnection(fail);
    store.subscribeConnection(() => told.push("connection"));
    store.subscribeEnabled(fail);
    store.subscribeEnabled(() => told.push("enabled"));
    store.setClient(null);
    await platform.settle();
    expect(new Set(told)).toEqual(new Set(["connection", "user"]));
    expect(onError.mock.calls).toEqual([[fault], [fault]]);
  });

  it("surfaces as an unhandled rejection where nobody asked for errors", async () => {
    const { store, platform } = await startStore({ initialized: false });
    store.subscribeConnection(fail);
    const rejections = collectUnhandledRejections();
    store.setClient(null);
    await platform.settle();
    expect(rejections()).toEqual([fault]);
  });
});

describe("an onError that throws", () => {
  it("surfaces as an unhandled rejection, and nothing else is hurt", async () => {
    const { store, platform, client } = await startStore(
      { users: { bob: { isOnline: true } } },
      { onError: fail },
    );
    client.failNextGetUser("bob", new Error("boom"));
    const rejections = collectUnhandledRejections();
    store.subscribeUser("bob", () => {});
    await platform.settle();
    expect(rejections()).toEqual([fault]);
    await platform.advance(2000);
    expect(store.get("bob").freshness).toBe("live");
  });

  it("is refused where it is no function", async () => {
    // @ts-expect-error plain JavaScript can hand in anything
    await expect(startStore({}, { onError: "log" })).rejects.toThrow(
      expect.objectContaining({ code: "invalid-prop" }),
    );
  });
});
