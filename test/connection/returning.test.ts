import { describe, expect, it } from "vitest";
import { startConnected, startMachine } from "./support/startMachine.js";

describe("when the network, the user or the computer is back", () => {
  it("ends the pause before the next attempt", async () => {
    const started = startMachine();
    const mint = started.getToken;
    started.getToken = () => Promise.reject(new Error("offline"));
    started.machine.setIdentity("alice");
    await started.platform.advance(100_000);
    const before = started.requests.length;
    started.getToken = mint;
    started.platform.signalReturn();
    await started.platform.advance(1_000);
    expect(started.requests).toHaveLength(before + 1);
    expect(started.clients).toHaveLength(1);
  });

  it("wakes a client that waits for its own next attempt, by giving it a new token", async () => {
    const { platform, client } = await startConnected();
    client().become("retrying");
    await platform.advance(100_000);
    platform.signalReturn();
    await platform.advance(2_000);
    expect(client().tokens).toHaveLength(1);
  });

  it("asks a connected client for a sign of life", async () => {
    const { platform, client } = await startConnected();
    const before = client().asked.length;
    platform.signalReturn();
    await platform.advance(1_000);
    expect(client().asked).toHaveLength(before + 1);
  });

  it("answers a storm of signals once", async () => {
    const { platform, client } = await startConnected();
    const before = client().asked.length;
    for (let signal = 0; signal < 100; signal += 1) platform.signalReturn();
    await platform.advance(1_000);
    expect(client().asked).toHaveLength(before + 1);
  });

  it("gives the service its time to answer after a sleep, instead of replacing a good client", async () => {
    const { platform, client, clients } = await startConnected();
    let answer = (): void => {};
    client().answers.getUser = () =>
      new Promise<void>((resolve) => {
        answer = resolve;
      });
    await platform.advance(60_000);
    platform.sleep(3_600_000);
    await platform.advance(10_000);
    expect(clients).toHaveLength(1);
    answer();
    await platform.advance(10_000);
    expect(clients).toHaveLength(1);
  });

  it("notices after a sleep that the socket is dead", async () => {
    const { platform, client, clients } = await startConnected();
    platform.sleep(3_600_000);
    client().answers.getUser = () => new Promise(() => {});
    platform.signalReturn();
    await platform.advance(15_000);
    expect(clients).toHaveLength(2);
  });
});

describe("retry()", () => {
  it("does what a return does", async () => {
    const { platform, client, result } = await startConnected();
    client().become("retrying");
    result().retry();
    await platform.advance(1_000);
    expect(client().tokens).toHaveLength(1);
  });

  it("does nothing when nobody is signed in", async () => {
    const { platform, requests, result } = startMachine();
    result().retry();
    await platform.advance(60_000);
    expect(requests).toHaveLength(0);
  });
});
