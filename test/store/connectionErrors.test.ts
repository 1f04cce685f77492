import { describe, expect, it } from "vitest";
import { startStore } from "./support/startStore.js";

describe("a connection error that the client reports", () => {
  it("is told in its own words until the client is connected again", async () => {
    const { store, platform, client } = await startStore();
    const told: (string | undefined)[] = [];
    store.subscribeConnection(() => told.push(store.connection().error?.message));
    client.disconnect();
    client.reportConnectionError({ message: "Socket error: no route to host" });
    await platform.settle();
    const { error } = store.connection();
    expect(error).toMatchObject({
      code: "connection-error",
      message: expect.stringMatching(
        /the client reported a connection error: Socket error: no route to host\. It tries again by itself\.$/,
      ) as string,
    });
    expect(error?.cause).toMatchObject({ terminal: false });
    expect(told).toContain(error?.message);
    client.reconnect();
    await platform.settle();
    expect(store.connection()).toMatchObject({ status: "connected", error: null });
  });

  it("stays told while the connection goes on failing", async () => {
    const { store, platform, client } = await startStore();
    client.reportConnectionError({ message: "Socket error: no route to host" });
    client.disconnect();
    await platform.settle();
    expect(store.connection()).toMatchObject({
      status: "connecting",
      error: { code: "connection-error" },
    });
  });

  it("is told with its code, and what to do where the client gives up", async () => {
    const { store, platform, client } = await startStore();
    client.deny();
    await platform.settle();
    expect(store.connection()).toMatchObject({
      status: "denied",
      error: {
        message: expect.stringMatching(
          /invalid \(code 20104\)\. If it stays so, give it a new token, or build a new client\.$/,
        ) as string,
      },
    });
  });

  it("is told of a client that has not been up yet, too", async () => {
    const { store, platform, client } = await startStore({ initialized: false });
    client.failInitialization({ terminal: false, message: "Socket error: refused" });
    await platform.settle();
    expect(store.connection().error?.message).toContain("Socket error: refused");
  });
});
