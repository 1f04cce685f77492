import type { Client } from "@twilio/conversations";
import { beforeAll, describe, expect, it, type TestContext, vi } from "vitest";
import { connectedOutcome, sameClient } from "../support/connectedOutcome.js";
import { CountedWebSocket } from "../support/CountedWebSocket.js";
import { clientKinds } from "../support/sdkClient.js";
import { type SignedIn, signInToService, type SignInOptions } from "../support/signInToService.js";

beforeAll(() => {
  vi.stubGlobal("WebSocket", CountedWebSocket);
});

async function connect(test: TestContext, options?: SignInOptions): Promise<SignedIn> {
  const signedIn = await signInToService(test, options);
  await signedIn.untilStarted();
  return signedIn;
}

/** Resolves when this client is handed a token. Not a spy: the end of any concurrent test restores those. */
function nextTokenUpdate(client: Client | undefined): Promise<void> {
  if (!client) throw new Error("No client has been built.");
  const updateToken = client.updateToken.bind(client);
  return new Promise((resolve) => {
    client.updateToken = (token) => {
      resolve();
      return updateToken(token);
    };
  });
}

describe.concurrent.each(clientKinds)(
  "with the real SDK, when the token of $kind ends",
  { timeout: 90_000 },
  ({ createClient }) => {
    it("row 34: a token renewed while the connection is down waits with it, and the client stays", async (test) => {
      let handOut = (): void => {};
      const held = new Promise<void>((resolve) => {
        handOut = resolve;
      });
      const signedIn = await connect(test, {
        createClient,
        getToken: async (service, identity, call) => {
          if (call === 2) await held;
          return service.token(identity);
        },
      });
      const { service, clients } = signedIn;
      const asked = new Promise<void>((resolve) =>
        clients[0]?.on("tokenAboutToExpire", () => resolve()),
      );
      service.faults.announceTokenExpiry("alice");
      await asked;
      const release = service.faults.refuseConnections();
      service.faults.dropConnections("alice");
      await signedIn.until(({ error }) => error?.code === "connection-error");
      const renewed = nextTokenUpdate(clients[0]);
      handOut();
      await renewed;
      expect(signedIn.result().status).toBe("reconnecting");
      release();
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
    });

    it("row 44: a client whose tokens are all refused fails, says why, and starts again on retry()", async (test) => {
      let isStale = true;
      const signedIn = await signInToService(test, {
        createClient,
        getToken: async (service, identity, call) =>
          service.token(identity, { ttlSeconds: isStale ? -call : 3600 }),
      });
      const { error, client } = await signedIn.untilStatus("failed");
      expect(error).toMatchObject({ code: "token-error" });
      expect(client).toBeNull();
      await signedIn.untilNoSocket();
      expect(signedIn.mostSockets()).toBe(0);
      isStale = false;
      signedIn.result().retry();
      expect((await signedIn.untilStatus("connected")).error).toBeNull();
      expect(signedIn.mostSockets()).toBe(1);
    });

    it("row 44: garbage instead of a token is refused like an expired one", async (test) => {
      const signedIn = await signInToService(test, {
        createClient,
        getToken: async (service, identity, call) =>
          call === 1 ? "garbage" : service.token(identity),
      });
      await signedIn.untilStatus("denied");
      await signedIn.untilStatus("connected");
      expect(signedIn.errors.join()).not.toContain("garbage");
    });

    it("row 45: a good token after a refused first one starts the same client, though updateToken rejects", async (test) => {
      const signedIn = await signInToService(test, {
        createClient,
        getToken: async (service, identity, call) =>
          service.token(identity, { ttlSeconds: call === 1 ? -10 : 3600 }),
      });
      const { client } = await signedIn.untilStatus("denied");
      expect(client).not.toBeNull();
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
      expect(client?.user.identity).toBe("alice");
    });

    it("row 46: a token about to expire is renewed without a change of state", async (test) => {
      const signedIn = await connect(test, { createClient });
      const statuses: string[] = [];
      signedIn.machine.subscribe(() => statuses.push(signedIn.result().status));
      signedIn.service.faults.announceTokenExpiry("alice");
      await signedIn.service
        .activity()
        .until((activity) => activity.requests("update", "alice") === 1);
      expect(statuses).toEqual([]);
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
    });

    it("row 46: the same token again, which the SDK ignores, is reported and asked for once more", async (test) => {
      let first = "";
      const signedIn = await connect(test, {
        createClient,
        getToken: async (service, identity, call) => {
          first ||= service.token(identity);
          return call < 3 ? first : service.token(identity, { ttlSeconds: 3000 });
        },
      });
      signedIn.service.faults.announceTokenExpiry("alice");
      const { error, status } = await signedIn.until((now) => now.error !== null);
      expect(error).toMatchObject({ code: "token-error" });
      expect(status).toBe("connected");
      await signedIn.service
        .activity()
        .until((activity) => activity.requests("update", "alice") === 1);
      await signedIn.until((now) => now.error === null);
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
    });

    it("row 47: a token that expires while connected is replaced once the client is disconnected", async (test) => {
      const signedIn = await connect(test, { createClient });
      signedIn.service.faults.expireTokens("alice");
      await signedIn.untilStatus("reconnecting");
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
      expect(signedIn.service.activity().requests("init", "alice")).toBe(2);
    });

    it("row 48: a token that arrives inside tokenExpired is not lost in the disconnecting client", async (test) => {
      const signedIn = await connect(test, { createClient });
      const [client] = signedIn.clients;
      const statesAtUpdate: (string | undefined)[] = [];
      const updateToken = client?.updateToken.bind(client);
      if (client && updateToken)
        client.updateToken = (token) => {
          statesAtUpdate.push(client.connectionState);
          return updateToken(token);
        };
      const expired = new Promise<void>((resolve) => client?.on("tokenExpired", () => resolve()));
      signedIn.service.faults.expireTokens("alice");
      await expired;
      expect(client?.connectionState).toBe("disconnecting");
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
      expect(statesAtUpdate).toEqual(["disconnected"]);
    });

    it("row 49: a token that expired while the connection was down is replaced when it is back", async (test) => {
      const signedIn = await connect(test, { createClient });
      const { faults } = signedIn.service;
      const release = faults.refuseConnections();
      faults.dropConnections("alice");
      await signedIn.until(({ error }) => error?.code === "connection-error");
      faults.expireTokens("alice");
      release();
      await signedIn.untilStatus("denied");
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
    });

    it("row 50: an expired token handed to a live connection is denied, and the next one mends it", async (test) => {
      const signedIn = await connect(test, {
        createClient,
        getToken: async (service, identity, call) =>
          service.token(identity, { ttlSeconds: call === 2 ? -10 : 3600 }),
      });
      signedIn.service.faults.announceTokenExpiry("alice");
      const { client } = await signedIn.untilStatus("denied");
      expect(client).toBe(signedIn.clients[0]);
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
    });

    it("row 52: a connection closed with 401 gets a new token and the client stays", async (test) => {
      const signedIn = await connect(test, { createClient });
      signedIn.service.faults.close(401, "alice");
      await signedIn.untilStatus("reconnecting");
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
      expect(signedIn.service.activity().requests("init", "alice")).toBe(2);
    });

    it.for([406, 417])(
      "row 52: a client closed with %i is dead for good and replaced",
      async (code, test) => {
        const signedIn = await connect(test, { createClient });
        const [dead] = signedIn.clients;
        signedIn.service.faults.close(code, "alice");
        const { client, error } = await signedIn.until(
          (now) => now.status === "connected" && now.client !== dead,
        );
        expect(signedIn.clients).toEqual([dead, client]);
        expect(error).toBeNull();
        expect(signedIn.mostSockets()).toBe(1);
        expect(signedIn.errors.at(-1)).toMatch(/does not answer/);
      },
    );
  },
);
