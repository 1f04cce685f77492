import { hasControls } from "./clientControls.js";
import type { DevtoolsFault } from "./devtoolsFault.js";

/** The faults that a client can inject into itself: those of a fake one, told by its controls; none for the SDK's own. */
export function clientFaults(client: unknown): readonly DevtoolsFault[] {
  if (!hasControls(client)) return [];
  return [
    { scope: "connection", label: "Disconnect", inject: () => client.disconnect() },
    { scope: "connection", label: "Reconnect", inject: () => client.reconnect() },
    { scope: "connection", label: "Refuse the token", inject: () => client.deny() },
    { scope: "connection", label: "Half-open socket", inject: () => client.mute() },
    { scope: "connection", label: "Hold changes back", inject: () => client.freezeDeliveries() },
    userFault("Online", (identity) => client.setUser(identity, { isOnline: true })),
    userFault("Offline", (identity) => client.setUser(identity, { isOnline: false })),
    userFault("Never reported", (identity) =>
      client.setUser(identity, { isOnline: null, isNotifiable: null }),
    ),
    userFault("Push on", (identity) => client.setUser(identity, { isNotifiable: true })),
    userFault("Push off", (identity) => client.setUser(identity, { isNotifiable: false })),
    userFault("Evict", (identity) => client.evict(identity)),
    userFault("Delete", (identity) => client.removeUser(identity)),
  ];
}

function userFault(label: string, inject: (identity: string) => void): DevtoolsFault {
  return { scope: "user", label, inject };
}
