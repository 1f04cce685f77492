import { describe, expect, it } from "vitest";
import { ScriptedClient } from "./support/ScriptedClient.js";
import { startConnected, startMachine, type StartedMachine } from "./support/startMachine.js";

const silence = (): Promise<never> => new Promise(() => {});

async function startConnecting(stoppable: boolean): Promise<StartedMachine> {
  const started = startMachine();
  if (stoppable)
    started.createClient = (token) => ({ client: new ScriptedClient(token), stop: () => {} });
  started.machine.setIdentity("alice");
  await started.platform.advance(0);
  started.client().become("connecting");
  return started;
}

describe("a client that comes back", () => {
  it("has its full time to take the token that it was given while it was away", async () => {
    const started = await startConnected();
    let answer = (): void => {};
    started.client().answers.updateToken = () => new Promise<void>((resolve) => (answer = resolve));
    started.client().become("connecting");
    started.client().become("retrying");
    started.result().retry();
    await started.platform.advance(750);
    await started.platform.advance(9950);
    started.client().become("connecting");
    started.client().become("connected");
    await started.platform.advance(9000);
    answer();
    await started.platform.advance(5000);
    expect(started.clients).toHaveLength(1);
  });
});

describe("a client that starts badly", () => {
  it("is kept when its first connection fails: the SDK starts again by itself", async () => {
    const { platform, client, clients, result } = await startConnecting(true);
    client().emit("connectionError", { terminal: false, message: "Socket error" });
    client().emit("initFailed", { error: { terminal: true, message: "Socket error" } });
    client().become("retrying");
    await platform.advance(150_000);
    expect(result()).toMatchObject({ status: "connecting", error: { code: "connection-error" } });
    expect(clients).toHaveLength(1);
    client().start();
    await platform.advance(0);
    expect(result()).toMatchObject({ status: "connected", error: null });
  });

  it("is replaced when its initialisation fails after it was connected, whatever the SDK calls terminal", async () => {
    const { platform, client, clients, result } = await startConnecting(false);
    const dead = client();
    dead.become("connected");
    dead.emit("initFailed", { error: { terminal: false, message: "Configuration" } });
    expect(result()).toMatchObject({ status: "connecting", client: null });
    await platform.advance(1_000);
    expect(clients).toHaveLength(2);
    expect(dead.shutdowns).toBe(1);
    expect(dead.listenerCount).toBe(0);
    expect(client().token).toBe("token-2");
  });

  it("is replaced ever more slowly while every client is dead, with chance in the pauses", async () => {
    const { platform, client, clients } = await startConnecting(false);
    const until = platform.now() + 600_000;
    while (platform.now() < until) {
      client().become("connected");
      client().emit("initFailed", { error: { terminal: true, message: "Configuration" } });
      await platform.advance(1_000);
    }
    expect(clients.length).toBeGreaterThan(10);
    expect(clients.length).toBeLessThan(25);
  });

  it("is replaced after a minute of silence, if it can be stopped", async () => {
    const { platform, clients, result } = await startConnecting(true);
    await platform.advance(59_000);
    expect(clients).toHaveLength(1);
    await platform.advance(3_000);
    expect(clients).toHaveLength(2);
    expect(result().error?.message).toMatch(/no sign of life/);
  });

  it("is left to itself if it cannot be stopped, for two would be worse than one", async () => {
    const { platform, clients } = await startConnecting(false);
    await platform.advance(600_000);
    expect(clients).toHaveLength(1);
  });

  it("is replaced when it is initialised but refuses every call (throwErrorsAlways)", async () => {
    const { platform, client, clients, result } = await startConnecting(true);
    client().answers.getUser = () => Promise.reject({ terminal: false, message: "Socket error" });
    client().start();
    await platform.advance(0);
    expect(result()).toMatchObject({ status: "connecting", error: { code: "connection-error" } });
    await platform.advance(62_000);
    expect(clients).toHaveLength(2);
  });

  it("is given up when it refuses every call and cannot even be stopped", async () => {
    const { platform, client, clients, result } = await startConnecting(false);
    client().answers.getUser = () => Promise.reject({ terminal: false, message: "Socket error" });
    client().start();
    await platform.advance(600_000);
    expect(result().status).toBe("failed");
    expect(result().error?.message).toMatch(/throwErrorsAlways/);
    expect(clients).toHaveLength(1);
  });

  it("is usable though its own user cannot be read, as when the token is another's", async () => {
    const { platform, client, result } = await startConnecting(true);
    client().answers.getUser = () => Promise.reject(new Error("NOT_FOUND"));
    client().start();
    await platform.advance(0);
    expect(result().status).toBe("connected");
  });
});

describe("a client that was connected", () => {
  it("is kept through an outage, with its status and the reason shown", async () => {
    const { platform, client, clients, result } = await startConnected();
    client().become("connecting");
    client().emit("connectionError", { terminal: false, message: "Socket error: refused" });
    client().become("retrying");
    const during = result();
    expect(during).toMatchObject({ status: "reconnecting", client: client() });
    expect(during.error?.message).toMatch(/Socket error: refused/);
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await platform.advance(144_000);
      client().emit("connectionError", { terminal: false, message: "Socket error: refused" });
    }
    expect(result()).toBe(during);
    expect(clients).toHaveLength(1);
    client().become("connected");
    expect(result()).toMatchObject({ status: "connected", client: client(), error: null });
  });

  it("is replaced when it does not react to a new token: the service closed it for good", async () => {
    const { platform, client, clients } = await startConnected();
    client().answers.updateToken = silence;
    client().become("disconnected");
    await platform.advance(9_000);
    expect(client().tokens).toHaveLength(1);
    expect(clients).toHaveLength(1);
    await platform.advance(10_000);
    expect(clients).toHaveLength(2);
  });

  it("is not given up because a new token waits for the connection to return", async () => {
    const { platform, client, clients } = await startConnected();
    client().answers.updateToken = silence;
    client().emit("tokenAboutToExpire");
    await platform.advance(1_000);
    client().become("retrying");
    await platform.advance(100_000);
    expect(clients).toHaveLength(1);
  });

  it("is asked for a sign of life each minute, and replaced when its socket carries nothing", async () => {
    const { platform, client, clients, result } = await startConnected();
    await platform.advance(180_000);
    expect(client().asked.slice(1)).toHaveLength(3);
    expect(clients).toHaveLength(1);
    client().answers.getUser = silence;
    await platform.advance(70_000);
    expect(result().status).toBe("reconnecting");
    await platform.advance(5_000);
    expect(clients).toHaveLength(2);
  });

  it("is alive whatever it answers", async () => {
    const { platform, client, clients } = await startConnected();
    client().answers.getUser = () => Promise.reject(new Error("NOT_FOUND"));
    await platform.advance(600_000);
    expect(clients).toHaveLength(1);
  });
});

describe("a createClient that throws", () => {
  it("is tried again a few times, then fails with the reason", async () => {
    const started = startMachine();
    started.createClient = (token) => {
      throw new Error(`cannot use ${token}`);
    };
    started.machine.setIdentity("alice");
    await started.platform.advance(0);
    expect(started.result()).toMatchObject({
      status: "connecting",
      error: { code: "client-error" },
    });
    await started.platform.advance(60_000);
    expect(started.requests).toHaveLength(4);
    expect(started.result()).toMatchObject({ status: "failed", error: { code: "client-error" } });
    expect(started.result().error?.message).toMatch(/cannot use \[token\]/);
  });

  it.each([
    ["a promise", Promise.resolve()],
    ["something else", {}],
    ["a wrapped promise", { client: Promise.resolve(), stop() {} }],
  ])("and so is one that returns %s, as plain JavaScript can", async (_, made) => {
    const started = startMachine();
    // @ts-expect-error the types know it
    started.createClient = () => made;
    started.machine.setIdentity("alice");
    await started.platform.advance(60_000);
    expect(started.result()).toMatchObject({ status: "failed", error: { code: "client-error" } });
    expect(started.result().error?.message).toMatch(/must return the client/);
  });
});
