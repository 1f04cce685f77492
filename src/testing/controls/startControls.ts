import type { ClientConnectionError } from "../../client/reachabilityClient.js";
import type { FakeClientLog } from "../log/fakeClientLog.js";
import type { FakeSdk } from "../sdk/fakeSdk.js";
import { misuse } from "./misuse.js";
import { socketError, withMessage } from "../sdk/connectionErrors.js";

/** How a client that was created with `initialized: false` starts. */
export interface StartControls {
  /** Connects, if that has not happened yet, and initialises. */
  initialize(): void;
  /**
   * The initialisation fails. By default after the client was connected, and then for good; with `terminal: false`
   * because the Service cannot be reached, and then `initialize()` still succeeds.
   */
  failInitialization(error?: Partial<ClientConnectionError>): void;
  /**
   * The Service took the connection but said nothing for 30 s. The SDK calls this `terminal`, tries again nevertheless,
   * and `initialize()` still succeeds.
   */
  timeOutInitialization(): void;
}

const CONFIGURATION_ERROR: ClientConnectionError = {
  terminal: true,
  message: "INTERNAL_SERVER_ERROR",
};

export function startControls(sdk: FakeSdk, log: FakeClientLog): StartControls {
  const { connection, startup, emitter } = sdk;
  const assertStarting = (control: string): void => {
    if (startup.isInitialized) {
      throw misuse(
        `${control}(): the client is initialised already. Create it with initialized: false.`,
      );
    }
    if (startup.isDead) {
      throw misuse(
        `${control}(): a client whose initialisation failed after it was connected never initialises. Create a new one.`,
      );
    }
  };
  return {
    initialize() {
      assertStarting("initialize");
      log.control({ name: "initialize", args: [] });
      sdk.initialize();
    },
    failInitialization(error = {}) {
      assertStarting("failInitialization");
      log.control({ name: "failInitialization", args: [withMessage(error)] });
      if (error.terminal === false) {
        sdk.reportSocketError({ ...socketError, ...withMessage(error) });
        return;
      }
      sdk.connect();
      startup.die({ ...CONFIGURATION_ERROR, ...withMessage(error) });
    },
    timeOutInitialization() {
      assertStarting("timeOutInitialization");
      log.control({ name: "timeOutInitialization", args: [] });
      const error = {
        terminal: true,
        message: "Unknown error during connection initialisation: Twilsock: request timeout",
      };
      connection.change("connecting");
      emitter.announce("connectionError", error);
      startup.fail(error);
      startup.fail({ terminal: true, message: "Twilsock has disconnected." });
    },
  };
}
