import type { FakeClientLog } from "../log/fakeClientLog.js";
import type { FakeSdk } from "../sdk/fakeSdk.js";
import { misuse } from "./misuse.js";

/** What gets through a connection that looks open. What a control returns ends that very fault, and no later one. */
export interface LineControls {
  /** The socket is half open: still `connected`, but nothing gets through. Returns what ends it; so does a drop. */
  mute(): () => void;
  /** Changes stop arriving, reads still work. Returns what ends it, and then what was held arrives; a drop ends it, too. */
  freezeDeliveries(): () => void;
}

export function lineControls(sdk: FakeSdk, log: FakeClientLog): LineControls {
  const { connection, deliveries } = sdk;
  const assertConnected = (control: string): void => {
    if (connection.link === "up") return;
    throw misuse(
      `${control}() while the connection is "${connection.state}": nothing gets through anyway. Call initialize() or reconnect() first.`,
    );
  };
  return {
    mute() {
      assertConnected("mute");
      log.control({ name: "mute", args: [] });
      const fault = { kind: "mute" } as const;
      deliveries.begin(fault);
      return () => {
        if (!deliveries.has(fault)) return;
        log.control({ name: "unmute", args: [] });
        deliveries.end(fault);
        sdk.requests.answerReleased();
      };
    },
    freezeDeliveries() {
      assertConnected("freezeDeliveries");
      log.control({ name: "freezeDeliveries", args: [] });
      const fault = { kind: "freeze" } as const;
      deliveries.begin(fault);
      return () => {
        if (!deliveries.has(fault)) return;
        log.control({ name: "releaseDeliveries", args: [] });
        deliveries.end(fault);
      };
    },
  };
}
