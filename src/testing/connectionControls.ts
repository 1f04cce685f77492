import type { ClientConnectionError } from "../client/reachabilityClient.js";
import type { FakeClientLog } from "./fakeClientLog.js";
import type { FakeSdk } from "./fakeSdk.js";
import { misuse } from "./misuse.js";

/** The Service's `close` frames: offloaded, unauthorised, not acceptable, token expired, protocol error. */
export type ServiceCloseCode = 308 | 401 | 406 | 410 | 417;

/** What happens to the client's connection. */
export interface ConnectionControls {
  /** Connects and initialises a client that was created with `initialized: false`. */
  initialize(): void;
  /**
   * The initialisation fails. By default after the client was connected, and then for good; with `terminal: false`
   * because the Service cannot be reached, and then `initialize()` still succeeds.
   */
  failInitialization(error?: Partial<ClientConnectionError>): void;
  /** The socket drops; the client tries to connect again. */
  disconnect(): void;
  /** Every further attempt to connect fails. */
  refuse(): void;
  /** The client is connected again, and every missed change arrives. After an end: what `updateToken` does. */
  reconnect(): void;
  /** The Service refuses the token. */
  deny(options?: { readonly expired?: boolean }): void;
  /** The Service closes the connection: 308 comes back after 4 s, 401 and 410 end after 3 s, 406 and 417 for good. */
  closeByService(code: ServiceCloseCode): void;
  /** The socket is half open: still `connected`, but nothing gets through. Returns what ends it. */
  mute(): () => void;
  /** Changes stop arriving, reads still work. Returns what ends it, and delivers what was held. */
  freezeDeliveries(): () => void;
  /** Reports a connection error, without any other consequence. */
  reportConnectionError(error?: Partial<ClientConnectionError>): void;
}

const SOCKET_ERROR: ClientConnectionError = {
  terminal: false,
  message: "Socket error: connection refused",
};
const INIT_ERROR: ClientConnectionError = {
  terminal: true,
  message: "The Service's configuration could not be read",
};
const DISCONNECTING_MS = 3000;
const OFFLOADED_MS = 1000;

export function connectionControls(sdk: FakeSdk, log: FakeClientLog): ConnectionControls {
  const { connection, startup, emitter, deliveries, service, clock } = sdk;
  const fail = (control: string, why: string, remedy: string): never => {
    throw misuse(`${control}() while the connection is "${connection.state}": ${why}. ${remedy}`);
  };
  const assertConnected = (control: string): void => {
    if (connection.link === "up") return;
    fail(control, "there is no connection to lose", "Call initialize() or reconnect() first.");
  };
  const reportSocketError = (error: ClientConnectionError): void => {
    if (connection.state === "unknown") connection.change("connecting");
    emitter.announce("connectionError", error);
    if (!startup.isInitialized && !startup.hasFailed) startup.fail(error);
    connection.change("retrying");
  };
  return {
    initialize() {
      if (startup.isInitialized) {
        throw misuse(
          "initialize(): the client is initialised already. Create it with initialized: false.",
        );
      }
      if (startup.isDead) {
        throw misuse(
          "initialize(): a client whose initialisation failed after it was connected never initialises. Create a new one.",
        );
      }
      log.control("initialize", []);
      sdk.connect();
      startup.complete(service.reachabilityEnabled);
    },
    failInitialization(error = {}) {
      if (startup.isInitialized) {
        throw misuse(
          "failInitialization(): the client is initialised already. Create it with initialized: false.",
        );
      }
      log.control("failInitialization", [error]);
      if (error.terminal === false) {
        reportSocketError({ ...SOCKET_ERROR, ...pick(error) });
        return;
      }
      sdk.connect();
      startup.die({ ...INIT_ERROR, ...pick(error) });
    },
    disconnect() {
      assertConnected("disconnect");
      log.control("disconnect", []);
      connection.change("connecting");
    },
    refuse() {
      if (connection.link === "up")
        fail("refuse", "nothing is being tried", "Call disconnect() first.");
      if (connection.link === "ended")
        fail("refuse", "nothing is being tried", "Call reconnect() first.");
      log.control("refuse", []);
      reportSocketError(SOCKET_ERROR);
    },
    reconnect() {
      if (connection.link === "up")
        fail("reconnect", "the client is connected", "Call disconnect() first.");
      if (!startup.isInitialized)
        fail("reconnect", "it was never connected", "Call initialize() instead.");
      if (connection.isBeyondRepair)
        fail("reconnect", "the SDK never recovers from this close", "Create a new client.");
      log.control("reconnect", []);
      sdk.connect();
    },
    deny({ expired = true } = {}) {
      log.control("deny", [{ expired }]);
      const error: ClientConnectionError = {
        terminal: true,
        message: expired
          ? "Connection error: Access Token expired or expiration date invalid"
          : "Connection error: Invalid Access Token",
        httpStatusCode: 401,
        errorCode: expired ? 20104 : 20101,
      };
      if (connection.state === "unknown") connection.change("connecting");
      connection.change("denied");
      if (!startup.isInitialized) {
        startup.fail({ terminal: true, message: "Twilsock has disconnected." });
      }
      if (expired) emitter.announce("tokenExpired");
      emitter.announce("connectionError", error);
      if (!startup.isInitialized) startup.fail(error);
    },
    closeByService(code) {
      assertConnected("closeByService");
      log.control("closeByService", [code]);
      if (code === 406 || code === 417) {
        connection.breakForGood();
        return;
      }
      if (code === 410) emitter.announce("tokenAboutToExpire");
      connection.change("disconnecting");
      if (code === 410) emitter.announce("tokenExpired");
      clock.setTimer(() => {
        if (connection.state !== "disconnecting") return;
        if (code !== 308) {
          connection.change("disconnected");
          return;
        }
        connection.change("connecting");
        clock.setTimer(() => {
          if (connection.state === "connecting") sdk.connect();
        }, OFFLOADED_MS);
      }, DISCONNECTING_MS);
    },
    mute() {
      assertConnected("mute");
      log.control("mute", []);
      deliveries.setMuted(true);
      return () => {
        if (!deliveries.isMuted) return;
        log.control("unmute", []);
        deliveries.setMuted(false);
        sdk.requests.answerReleased();
      };
    },
    freezeDeliveries() {
      assertConnected("freezeDeliveries");
      log.control("freezeDeliveries", []);
      deliveries.setFrozen(true);
      return () => {
        if (!deliveries.isFrozen) return;
        log.control("releaseDeliveries", []);
        deliveries.setFrozen(false);
      };
    },
    reportConnectionError(error = {}) {
      log.control("reportConnectionError", [error]);
      emitter.announce("connectionError", { ...SOCKET_ERROR, ...pick(error) });
    },
  };
}

/** An `Error` may be given too: its message is not enumerable. */
function pick(error: Partial<ClientConnectionError>): Partial<ClientConnectionError> {
  return { ...error, ...(error.message === undefined ? {} : { message: error.message }) };
}
