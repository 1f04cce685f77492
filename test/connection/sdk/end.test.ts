import { beforeAll, describe, expect, it, vi } from "vitest";
import { CountedWebSocket } from "../support/CountedWebSocket.js";
import { clientKinds } from "../support/sdkClient.js";
import { signInToService, startSignedOut } from "../support/signInToService.js";

beforeAll(() => {
  vi.stubGlobal("WebSocket", CountedWebSocket);
});

describe.concurrent.each(clientKinds)(
  "with the real SDK, ending $kind",
  { timeout: 90_000 },
  ({ createClient }) => {
    it("row 36: a token that arrives after sign-out does not revive the client", async (test) => {
      let handOut = (): void => {};
      const held = new Promise<void>((resolve) => {
        handOut = resolve;
      });
      const signedIn = await signInToService(test, {
        createClient,
        getToken: async (service, identity, call) => {
          if (call === 2) await held;
          return service.token(identity);
        },
      });
      await signedIn.untilStatus("connected");
      const [client] = signedIn.clients;
      const asked = new Promise<void>((resolve) =>
        client?.on("tokenAboutToExpire", () => resolve()),
      );
      signedIn.service.faults.announceTokenExpiry("alice");
      await asked;
      signedIn.signIn("");
      handOut();
      await signedIn.untilNoSocket();
      signedIn.signIn("alice");
      await signedIn.untilStatus("connected");
      expect(client?.connectionState).toBe("disconnected");
      expect(signedIn.service.activity().requests("init", "alice")).toBe(2);
      expect(signedIn.mostSockets()).toBe(1);
    });

    it("row 37: signing out in the very task in which the client was built leaves no socket and no stray rejection", async (test) => {
      const signedIn = await startSignedOut(test, {
        createClient: (token, address) => {
          queueMicrotask(() => signedIn.signIn(""));
          return createClient(token, address);
        },
      });
      signedIn.signIn("alice");
      await vi.waitFor(() => expect(signedIn.clients).toHaveLength(1), 60_000);
      await signedIn.untilNoSocket();
      expect(signedIn.result()).toMatchObject({ status: "signed-out", client: null });
    });

    it("row 37: signing out at any moment of the start leaves no socket and no stray rejection", async (test) => {
      const signedIn = await startSignedOut(test, { createClient });
      for (let pauseMs = 0; pauseMs < 60; pauseMs += 3) {
        signedIn.signIn("alice");
        // Moments between events are what is tested.
        await new Promise((resolve) => setTimeout(resolve, pauseMs));
        signedIn.signIn("");
        await signedIn.untilNoSocket();
      }
      signedIn.signIn("alice");
      await signedIn.untilStatus("connected");
      expect(signedIn.mostSockets()).toBe(1);
    });

    it("row 38: a start that hangs does not keep the next user from signing in", async (test) => {
      const signedIn = await startSignedOut(test, { createClient });
      signedIn.service.faults.hang("init", { identity: "alice" });
      signedIn.signIn("alice");
      await vi.waitFor(
        () => expect(CountedWebSocket.countAt(signedIn.service.websocketUrl)).toBe(1),
        60_000,
      );
      signedIn.signIn("bob");
      const { client } = await signedIn.untilStatus("connected");
      expect(client?.user.identity).toBe("bob");
      expect(signedIn.mostSockets()).toBe(1);
    });

    it("row 39: signing out while the client reconnects ends it at once", async (test) => {
      const signedIn = await signInToService(test, { createClient });
      await signedIn.untilStarted();
      const release = signedIn.service.faults.refuseConnections();
      signedIn.service.faults.dropConnections("alice");
      await signedIn.until(({ error }) => error?.code === "connection-error");
      signedIn.signIn("");
      await signedIn.untilNoSocket();
      release();
      signedIn.signIn("bob");
      await signedIn.untilStatus("connected");
      expect(signedIn.clients[0]?.connectionState).toBe("disconnected");
      expect(signedIn.service.activity().openSockets("alice")).toBe(0);
      expect(signedIn.mostSockets()).toBe(1);
    });
  },
);

describe.concurrent("with the real SDK, ending a client with stop", { timeout: 90_000 }, () => {
  it("row 38: closes the socket of a start that hangs", async (test) => {
    const signedIn = await startSignedOut(test);
    signedIn.service.faults.hang("init");
    signedIn.signIn("alice");
    await vi.waitFor(
      () => expect(CountedWebSocket.countAt(signedIn.service.websocketUrl)).toBe(1),
      60_000,
    );
    signedIn.signIn("");
    await signedIn.untilNoSocket();
    expect(signedIn.service.activity().openSockets()).toBe(0);
  });

  it("row 59: replaces a client whose start hangs, as it can be stopped", async (test) => {
    const signedIn = await startSignedOut(test);
    signedIn.service.faults.hang("init", { times: 1 });
    signedIn.signIn("alice");
    await signedIn.untilStatus("connected");
    expect(signedIn.clients).toHaveLength(2);
    expect(signedIn.mostSockets()).toBe(1);
    expect(CountedWebSocket.countAt(signedIn.service.websocketUrl)).toBe(1);
  });

  it("row 59: stops a client that was denied, and one that is disconnecting", async (test) => {
    const signedIn = await startSignedOut(test, {
      getToken: async (service, identity, call) =>
        service.token(identity, { ttlSeconds: call === 1 ? -10 : 3600 }),
    });
    signedIn.signIn("alice");
    await signedIn.untilStatus("denied");
    signedIn.signIn("");
    await signedIn.untilNoSocket();
    signedIn.signIn("alice");
    await signedIn.untilStarted();
    signedIn.service.faults.expireTokens("alice");
    await signedIn.untilStatus("reconnecting");
    signedIn.signIn("");
    await signedIn.untilNoSocket();
    expect(signedIn.service.activity().openSockets()).toBe(0);
  });

  it("row 31: replaces a client whose socket carries nothing any more", async (test) => {
    const signedIn = await signInToService(test);
    await signedIn.untilStarted();
    const [silent] = signedIn.clients;
    const release = signedIn.service.faults.mute("alice");
    signedIn.platform.signalReturn();
    await signedIn.until((now) => now.client !== silent);
    release();
    const { client } = await signedIn.untilStatus("connected");
    expect(signedIn.clients).toEqual([silent, client]);
    expect(signedIn.mostSockets()).toBe(1);
  });
});
