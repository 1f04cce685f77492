import type { Client } from "@twilio/conversations";
import { beforeAll, describe, expect, it, type TestContext, vi } from "vitest";
import { connectedOutcome, sameClient, secondClient } from "../support/connectedOutcome.js";
import { CountedWebSocket } from "../support/CountedWebSocket.js";
import { clientKinds, createBareClient, createStoppableClient } from "../support/sdkClient.js";
import {
  type SignedIn,
  type SignInOptions,
  signInToService,
  startSignedOut,
} from "../support/signInToService.js";

beforeAll(() => {
  vi.stubGlobal("WebSocket", CountedWebSocket);
});

describe.concurrent.each(clientKinds)(
  "with the real SDK, starting $kind",
  { timeout: 60_000 },
  ({ createClient }) => {
    it("row 40: a service that cannot be reached at first is waited for by the same client", async (test) => {
      const signedIn = await startSignedOut(test, { createClient });
      const release = signedIn.service.faults.refuseConnections();
      signedIn.signIn("alice");
      const { status } = await signedIn.until(({ error }) => error?.code === "connection-error");
      expect(status).toBe("connecting");
      release();
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
    });

    it(
      "row 42: a first frame that is never answered is waited for, since the SDK starts again after 30 s",
      { timeout: 60_000 },
      async (test) => {
        const signedIn = await startSignedOut(test, { createClient, speed: 1 });
        signedIn.service.faults.hang("init", { times: 1 });
        signedIn.signIn("alice");
        await signedIn.until(({ error }) => error?.code === "connection-error");
        expect(await connectedOutcome(signedIn)).toEqual(sameClient);
      },
    );

    it("row 43: a client whose Configuration failed six times never starts, and is replaced", async (test) => {
      const signedIn = await startSignedOut(test, { createClient });
      signedIn.service.faults.failRequests("configuration", { status: 500, times: 6 });
      signedIn.signIn("alice");
      expect(await connectedOutcome(signedIn)).toEqual(secondClient);
      expect(signedIn.errors.join()).toMatch(/could not start/);
    });

    it("row 43: a client whose socket dropped while it started ends connected", async (test) => {
      const signedIn = await startSignedOut(test, { createClient });
      signedIn.service.faults.dropOnRequest("configuration");
      signedIn.signIn("alice");
      const { client } = await signedIn.untilStatus("connected");
      expect(client?.reachabilityEnabled).toBe(true);
      expect(signedIn.mostSockets()).toBe(1);
    });

    it("row 51: a client that is asked to connect elsewhere does, and stays the same", async (test) => {
      const signedIn = await signInToService(test, { createClient });
      await signedIn.untilStarted();
      signedIn.service.faults.offload({ identity: "alice" });
      await signedIn.untilStatus("reconnecting");
      expect(await connectedOutcome(signedIn)).toEqual(sameClient);
    });
  },
);

describe.concurrent("with the real SDK and throwErrorsAlways", { timeout: 90_000 }, () => {
  /** Nobody else listens to the promise that the SDK lets every call wait for. */
  const listenToReadiness = (client: Client): void => {
    client.getSubscribedUsers().catch(() => {});
  };
  const startUnreachable = async (
    test: TestContext,
    createClient: NonNullable<SignInOptions["createClient"]>,
  ): Promise<SignedIn> => {
    const signedIn = await startSignedOut(test, { createClient });
    const release = signedIn.service.faults.refuseConnections();
    signedIn.signIn("alice");
    await signedIn.until(({ error }) => error?.code === "connection-error");
    release();
    return signedIn;
  };

  it("row 41: a client that refuses every call for ever is replaced", async (test) => {
    const signedIn = await startUnreachable(test, (token, address) => {
      const made = createStoppableClient(token, address, { throwErrorsAlways: true });
      listenToReadiness(made.client);
      return made;
    });
    expect(await connectedOutcome(signedIn)).toEqual(secondClient);
    expect(await signedIn.result().client?.getUser("alice")).toBe(signedIn.result().client?.user);
  });

  it("row 41: a client that cannot even be stopped is given up, for two would be worse than one", async (test) => {
    const signedIn = await startUnreachable(test, (token, address) => {
      const client = createBareClient(token, address, { throwErrorsAlways: true });
      listenToReadiness(client);
      return client;
    });
    const { error } = await signedIn.untilStatus("failed");
    expect(error?.message).toMatch(/throwErrorsAlways/);
    expect(signedIn.mostSockets()).toBe(1);
    // Nothing else ends it.
    signedIn.service.faults.close(417);
  });
});
