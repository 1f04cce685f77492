import { describe, expect, it } from "vitest";
import { startConnected, startMachine } from "./support/startMachine.js";

describe("asking for a token", () => {
  it("asks once, however often one is needed", async () => {
    const started = await startConnected();
    started.getToken = () => new Promise(() => {});
    for (let time = 0; time < 5; time += 1) started.client().emit("tokenAboutToExpire");
    await started.platform.advance(20_000);
    expect(started.requests).toHaveLength(2);
  });

  it("says that it fails until it succeeds, though the client stays connected", async () => {
    const started = await startConnected();
    const mint = started.getToken;
    started.getToken = () => Promise.reject(new Error("no network"));
    started.client().emit("tokenAboutToExpire");
    await started.platform.advance(2000);
    for (let second = 0; second < 300; second += 1) {
      const { status, error } = started.result();
      expect([status, error?.message]).toEqual([
        "connected",
        "react-reachability: getToken failed: no network",
      ]);
      await started.platform.advance(1000);
    }
    started.getToken = mint;
    await started.platform.advance(120_000);
    expect(started.result().error).toBeNull();
  });

  it("aborts the request when the user signs out", async () => {
    const started = startMachine();
    started.getToken = () => new Promise(() => {});
    started.machine.setIdentity("alice");
    await started.platform.advance(0);
    expect(started.requests[0]?.aborted).toBe(false);
    started.machine.setIdentity("");
    expect(started.requests[0]?.aborted).toBe(true);
  });

  it("aborts a request that takes longer than 30 s, says so, and asks again", async () => {
    const started = startMachine();
    started.getToken = () => new Promise(() => {});
    started.machine.setIdentity("alice");
    await started.platform.advance(29_999);
    expect(started.result().error).toBeNull();
    await started.platform.advance(1);
    expect(started.result()).toMatchObject({ status: "connecting", error: { code: "timeout" } });
    expect(started.requests[0]?.aborted).toBe(true);
    await started.platform.advance(1_000);
    expect(started.requests).toHaveLength(2);
  });

  const failures: [string, () => Promise<string>, RegExp][] = [
    ["rejects", () => Promise.reject(new Error("no network")), /getToken failed: no network/],
    [
      "throws",
      () => {
        throw new Error("no session");
      },
      /getToken failed: no session/,
    ],
    ["rejects with no error at all", () => Promise.reject(undefined), /getToken failed/],
    [
      "gives an object",
      async () => ({ token: "secret" }) as unknown as string,
      /must give a new token/,
    ],
    ["gives an empty string", async () => "", /must give a new token/],
    ["gives undefined", async () => undefined as unknown as string, /must give a new token/],
  ];
  it.each(failures)(
    "backs off with a visible error when getToken %s, and recovers",
    async (_, getToken, message) => {
      const started = startMachine();
      const mint = started.getToken;
      started.getToken = getToken;
      started.machine.setIdentity("alice");
      await started.platform.advance(0);
      expect(started.result()).toMatchObject({
        status: "connecting",
        error: { code: "token-error" },
      });
      expect(started.result().error?.message).toMatch(message);
      const error = started.result().error;
      await started.platform.advance(60_000);
      expect(started.requests.length).toBeGreaterThan(3);
      expect(started.requests.length).toBeLessThan(9);
      expect(started.result().error).toBe(error);
      started.getToken = mint;
      await started.platform.advance(60_000);
      started.client().start();
      await started.platform.advance(0);
      expect(started.result()).toMatchObject({ status: "connected", error: null });
    },
  );

  it("doubles the pause up to a minute", async () => {
    const started = startMachine();
    const at: number[] = [];
    started.getToken = () => {
      at.push(started.platform.now());
      return Promise.reject(new Error("down"));
    };
    started.machine.setIdentity("alice");
    await started.platform.advance(600_000);
    const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
    // Chance stands still at one half, so each pause is three quarters of the full one.
    expect(pauses.slice(0, 8)).toEqual([750, 1_500, 3_000, 6_000, 12_000, 24_000, 45_000, 45_000]);
  });
});

describe("renewing a token", () => {
  it("hands a new token to the connected client before the old one expires", async () => {
    const { platform, client, clients, result } = await startConnected();
    client().emit("tokenAboutToExpire");
    await platform.advance(1_000);
    expect(client().tokens).toEqual(["token-2"]);
    expect(clients).toHaveLength(1);
    expect(result().status).toBe("connected");
  });

  it("does not double its listeners at each renewal", async () => {
    const { platform, client } = await startConnected();
    const listeners = client().listenerCount;
    for (let time = 0; time < 3; time += 1) {
      client().emit("tokenAboutToExpire");
      await platform.advance(300_000);
    }
    expect(client().tokens).toHaveLength(3);
    expect(client().listenerCount).toBe(listeners);
  });

  it("asks again when getToken gives the token that the client already has, which the SDK would ignore", async () => {
    const started = await startConnected();
    const mint = started.getToken;
    started.getToken = () => Promise.resolve("token-1");
    started.client().emit("tokenAboutToExpire");
    await started.platform.advance(1_000);
    expect(started.client().tokens).toEqual([]);
    expect(started.result()).toMatchObject({ status: "connected", error: { code: "token-error" } });
    expect(started.result().error?.message).toMatch(/must give a new token/);
    started.getToken = mint;
    await started.platform.advance(5_000);
    expect(started.client().tokens).toHaveLength(1);
    expect(started.result().error).toBeNull();
  });

  it("waits while the client is disconnecting, where the SDK would lose the token for ever", async () => {
    const started = await startConnected();
    started.client().emit("tokenAboutToExpire");
    started.client().become("disconnecting");
    await started.platform.advance(2_500);
    expect(started.client().tokens).toEqual([]);
    started.client().become("disconnected");
    await started.platform.advance(5_000);
    expect(started.client().tokens).toHaveLength(1);
    expect(started.result().status).toBe("reconnecting");
  });

  it("does not ask twice because the SDK says the same thing in four events", async () => {
    const { platform, client, requests } = await startConnected();
    client().become("denied");
    client().emit("tokenExpired");
    client().emit("connectionError", { terminal: true, message: "Token expired" });
    await platform.advance(1_000);
    expect(requests).toHaveLength(2);
    expect(client().tokens).toHaveLength(1);
    client().become("connecting");
    client().become("connected");
    await platform.advance(10_000);
    expect(requests).toHaveLength(2);
  });
});

describe("a refused token", () => {
  it("is denied, asks for another, and connects with it", async () => {
    const { platform, client, result } = await startConnected();
    client().become("denied");
    expect(result()).toMatchObject({
      status: "denied",
      client: client(),
      error: { code: "token-error" },
    });
    await platform.advance(1_000);
    expect(client().tokens).toEqual(["token-2"]);
    client().become("connecting");
    expect(result().status).toBe("reconnecting");
    client().become("connected");
    expect(result()).toMatchObject({ status: "connected", error: null });
  });

  it("fails after four refusals in a row, ends the client, and starts anew with retry()", async () => {
    const { platform, client, clients, requests, result } = await startConnected();
    for (let refusal = 1; refusal < 4; refusal += 1) {
      client().become("denied");
      expect(result().status).toBe("denied");
      await platform.advance(10_000);
      client().become("connecting");
    }
    client().become("denied");
    expect(result()).toMatchObject({
      status: "failed",
      client: null,
      error: { code: "token-error" },
    });
    await platform.advance(600_000);
    platform.signalReturn();
    await platform.advance(600_000);
    expect(result().status).toBe("failed");
    expect(client().shutdowns).toBe(1);
    expect(requests).toHaveLength(4);
    result().retry();
    await platform.advance(0);
    expect(clients).toHaveLength(2);
    client().start();
    await platform.advance(0);
    expect(result()).toMatchObject({ status: "connected", error: null });
  });

  it("counts refusals in a row only", async () => {
    const { platform, client, result } = await startConnected();
    for (let time = 0; time < 10; time += 1) {
      client().become("denied");
      await platform.advance(60_000);
      client().become("connecting");
      client().become("connected");
    }
    expect(result().status).toBe("connected");
  });
});
