import type { DevtoolsFault } from "./devtoolsFault.js";

/** The controls of a fake client, as far as the inspector offers them. */
interface ClientControls {
  disconnect(): void;
  reconnect(): void;
  deny(): void;
  mute(): () => void;
  freezeDeliveries(): () => void;
  setUser(
    identity: string,
    flags: { readonly isOnline?: boolean | null; readonly isNotifiable?: boolean | null },
  ): void;
  evict(identity: string): void;
  removeUser(identity: string): void;
}

const controlNames = [
  "disconnect",
  "reconnect",
  "deny",
  "mute",
  "freezeDeliveries",
  "setUser",
  "evict",
  "removeUser",
] as const satisfies readonly (keyof ClientControls)[];

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

function hasControls(client: unknown): client is ClientControls {
  return (
    typeof client === "object" &&
    client !== null &&
    controlNames.every((name) => typeof Reflect.get(client, name) === "function")
  );
}
