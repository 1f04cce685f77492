import type { ClientConnectionError } from "../../client/reachabilityClient.js";
import { protocolError, socketError, tokenError, withMessage } from "../sdk/connectionErrors.js";
import type { FakeClientLog } from "../log/fakeClientLog.js";
import type { FakeSdk } from "../sdk/fakeSdk.js";
import { misuse } from "./misuse.js";

/** The Service's `close` frames: offloaded, unauthorised, not acceptable, token expired, protocol error. */
export type ServiceCloseCode = 308 | 401 | 406 | 410 | 417;

/** What happens to the client's connection. */
export interface ConnectionControls {
  /** The socket drops; the client tries to connect again. */
  disconnect(): void;
  /** An attempt to connect again fails. */
  refuse(): void;
  /** The client is connected again, and every missed change arrives. After an end: what `updateToken` does. */
  reconnect(): void;
  /** The Service refuses the token; by default because it has expired. */
  deny(options?: { readonly expired?: boolean }): void;
  /** The Service says that the token is about to expire. */
  announceTokenExpiry(): void;
  /** The Service closes the connection: 308 is back after 4 s, 401 and 410 end after 3 s, 406 and 417 for good. */
  closeByService(code: ServiceCloseCode): void;
  /** Reports a connection error, without any other consequence. */
  reportConnectionError(error?: Partial<ClientConnectionError>): void;
}

/** How long the SDK waits for the socket to close by itself. */
const DISCONNECTING_MS = 3000;
const OFFLOADED_MS = 1000;

export function connectionControls(sdk: FakeSdk, log: FakeClientLog): ConnectionControls {
  const { connection, startup, emitter, clock } = sdk;
  const refuseMisuse = (control: string, why: string, remedy: string): never => {
    throw misuse(`${control}() while the connection is "${connection.state}": ${why}. ${remedy}`);
  };
  const assertConnected = (control: string): void => {
    if (connection.link === "up") return;
    refuseMisuse(
      control,
      "there is no connection to lose",
      "Call initialize() or reconnect() first.",
    );
  };
  const comeBackElsewhere = (): void => {
    connection.change("connecting");
    clock.setTimer(() => {
      if (connection.state === "connecting") sdk.connect();
    }, OFFLOADED_MS);
  };
  return {
    disconnect() {
      assertConnected("disconnect");
      log.control({ name: "disconnect", args: [] });
      connection.change("connecting");
    },
    refuse() {
      if (connection.link === "up")
        refuseMisuse("refuse", "nothing is being tried", "Call disconnect() first.");
      if (connection.state === "disconnecting")
        refuseMisuse("refuse", "nothing is being tried", "Wait until it has ended.");
      if (connection.link === "ended")
        refuseMisuse("refuse", "nothing is being tried", "Call reconnect() first.");
      log.control({ name: "refuse", args: [] });
      sdk.reportSocketError(socketError);
    },
    reconnect() {
      if (connection.link === "up")
        refuseMisuse("reconnect", "there is a connection", "Call disconnect() first.");
      if (!startup.isInitialized && !startup.isDead)
        refuseMisuse("reconnect", "it has not been up yet", "Call initialize() instead.");
      if (connection.isBeyondRepair)
        refuseMisuse("reconnect", "the SDK never recovers from this end", "Create a new client.");
      log.control({ name: "reconnect", args: [] });
      sdk.connect();
    },
    deny({ expired = true } = {}) {
      if (connection.isBeyondRepair)
        refuseMisuse("deny", "the SDK never recovers from this end", "Create a new client.");
      log.control({ name: "deny", args: [{ expired }] });
      const isStarting = !startup.isInitialized;
      if (connection.state === "unknown") connection.change("connecting");
      connection.change("denied");
      if (isStarting) startup.fail({ terminal: true, message: "Twilsock has disconnected." });
      if (expired) emitter.announce("tokenExpired");
      emitter.announce("connectionError", tokenError(expired));
      if (isStarting) startup.fail(tokenError(expired));
    },
    announceTokenExpiry() {
      assertConnected("announceTokenExpiry");
      log.control({ name: "announceTokenExpiry", args: [] });
      emitter.announce("tokenAboutToExpire");
    },
    closeByService(code) {
      assertConnected("closeByService");
      log.control({ name: "closeByService", args: [code] });
      if (code === 406) emitter.announce("connectionError", protocolError);
      if (code === 406 || code === 417) {
        connection.breakForGood();
        return;
      }
      connection.change("disconnecting");
      if (code === 410) emitter.announce("tokenExpired");
      clock.setTimer(() => {
        if (connection.state !== "disconnecting") return;
        if (code === 308) comeBackElsewhere();
        else connection.change("disconnected");
      }, DISCONNECTING_MS);
    },
    reportConnectionError(error = {}) {
      log.control({ name: "reportConnectionError", args: [withMessage(error)] });
      emitter.announce("connectionError", { ...socketError, ...withMessage(error) });
    },
  };
}
