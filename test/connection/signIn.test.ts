import { expect, it } from "vitest";
import { ScriptedClient } from "./support/ScriptedClient.js";
import { startConnected, startMachine } from "./support/startMachine.js";

it("is signed out without an identity and starts nothing", async () => {
  const { machine, platform, clients, requests, result } = startMachine();
  machine.setIdentity("");
  await platform.advance(600_000);
  expect(result()).toMatchObject({ status: "signed-out", client: null, error: null });
  expect(clients).toHaveLength(0);
  expect(requests).toHaveLength(0);
  expect(platform.timerCount).toBe(0);
});

it("hands the client out as soon as it is built and calls it connected once it is initialised", async () => {
  const { machine, platform, result, client } = startMachine();
  machine.setIdentity("alice");
  expect(result()).toMatchObject({ status: "connecting", client: null });
  await platform.advance(0);
  expect(result()).toMatchObject({ status: "connecting", client: client() });
  expect(client().token).toBe("token-1");
  client().become("connecting");
  client().become("connected");
  await platform.advance(0);
  expect(result().status).toBe("connecting");
  client().emit("initialized");
  await platform.advance(0);
  expect(result()).toMatchObject({ status: "connected", client: client(), error: null });
});

it("keeps the same result object as long as nothing changed", async () => {
  const { machine, platform, result, client } = startMachine();
  const before = machine.resultFor("alice");
  machine.setIdentity("alice");
  expect(result()).toBe(before);
  await platform.advance(0);
  client().start();
  await platform.advance(0);
  const connected = result();
  let changes = 0;
  machine.subscribe(() => {
    changes += 1;
  });
  client().emit("tokenAboutToExpire");
  await platform.advance(300_000);
  expect(result()).toBe(connected);
  expect(changes).toBe(0);
  expect(result().retry).toBe(before.retry);
});

it("never shows one identity the result of another's session", async () => {
  const { machine, result } = await startConnected();
  expect(result().status).toBe("connected");
  expect(machine.resultFor("bob")).toMatchObject({ status: "connecting", client: null });
  expect(machine.resultFor("")).toMatchObject({ status: "signed-out", client: null });
});

it("on sign-out ends the client, takes every listener and timer away and forgets the client at once", async () => {
  const { machine, platform, result, client } = await startConnected();
  machine.setIdentity("");
  expect(result()).toMatchObject({ status: "signed-out", client: null });
  await platform.advance(0);
  expect(client().shutdowns).toBe(1);
  expect(client().listenerCount).toBe(0);
  expect(platform.timerCount).toBe(0);
  expect(platform.listenerCount).toBe(0);
});

it("signs in as another only once the former client has ended", async () => {
  const { machine, platform, result, client, clients } = await startConnected();
  const alice = client();
  let end = (): void => {};
  alice.answers.shutdown = () =>
    new Promise<void>((resolve) => {
      end = resolve;
    });
  machine.setIdentity("bob");
  await platform.advance(1_000);
  expect(clients).toHaveLength(1);
  end();
  await platform.advance(0);
  expect(clients).toHaveLength(2);
  client().start();
  alice.become("connected");
  await platform.advance(0);
  expect(result()).toMatchObject({ status: "connected", client: client() });
});

it("does not wait for ever for a shutdown that never settles", async () => {
  const { machine, platform, client, clients } = await startConnected();
  client().answers.shutdown = () => new Promise(() => {});
  machine.setIdentity("bob");
  await platform.advance(9_999);
  expect(clients).toHaveLength(1);
  await platform.advance(1);
  expect(clients).toHaveLength(2);
});

it("swallows whatever a client says while it ends", async () => {
  const { machine, platform, client } = await startConnected();
  client().answers.shutdown = () => Promise.reject(new Error("already gone"));
  client().answers.getSubscribedConversations = () =>
    Promise.reject(new TypeError("reading 'then'"));
  machine.setIdentity("");
  await platform.advance(60_000);
  expect(client().shutdowns).toBe(1);
});

it("ends a client only after the SDK's first read of the conversations, which would leave a stray rejection", async () => {
  const { machine, platform, client } = startMachine();
  machine.setIdentity("alice");
  await platform.advance(0);
  let finish = (): void => {};
  client().answers.getSubscribedConversations = () =>
    new Promise<void>((resolve) => {
      finish = resolve;
    });
  client().start();
  await platform.advance(0);
  machine.setIdentity("");
  await platform.advance(100);
  expect(client().shutdowns).toBe(0);
  finish();
  await platform.advance(0);
  expect(client().shutdowns).toBe(1);
});

it("stops a client whose start never settles after ten seconds", async () => {
  const started = startMachine();
  let stops = 0;
  started.createClient = (token) => {
    const client = new ScriptedClient(token);
    client.answers.getSubscribedConversations = () => new Promise(() => {});
    return { client, stop: () => new Promise(() => void (stops += 1)) };
  };
  started.machine.setIdentity("alice");
  await started.platform.advance(0);
  started.client().start();
  started.machine.setIdentity("bob");
  await started.platform.advance(9_999);
  expect([stops, started.clients.length]).toEqual([0, 1]);
  await started.platform.advance(1);
  expect([stops, started.clients.length]).toEqual([1, 2]);
});

it("stops a client that is still connecting at once, if it came with a stop function", async () => {
  const started = startMachine();
  let stops = 0;
  started.createClient = (token) => {
    const client = new ScriptedClient(token);
    client.answers.getSubscribedConversations = () => new Promise(() => {});
    return {
      client,
      stop() {
        stops += 1;
      },
    };
  };
  started.machine.setIdentity("alice");
  await started.platform.advance(0);
  started.client().become("connecting");
  started.machine.setIdentity("");
  expect(stops).toBe(0);
  await started.platform.advance(0);
  expect(stops).toBe(1);
  expect(started.client().shutdowns).toBe(0);
});

it("survives an unmount that is followed by a mount in the same task", async () => {
  const { machine, platform, result, client, clients } = await startConnected();
  machine.release();
  machine.setIdentity("alice");
  await platform.advance(60_000);
  expect(result()).toMatchObject({ status: "connected", client: client() });
  expect(clients).toHaveLength(1);
  machine.release();
  await platform.advance(0);
  expect(client().shutdowns).toBe(1);
});
