import type { ClientConnectionState } from "../../domain/connectionState.js";

/** The controls of a fake client, as far as the inspector offers them. */
export interface ClientControls {
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
  on(event: "connectionStateChanged", listener: (state: ClientConnectionState) => void): unknown;
  off(event: "connectionStateChanged", listener: (state: ClientConnectionState) => void): unknown;
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
  "on",
  "off",
] as const satisfies readonly (keyof ClientControls)[];

/** Whether it is a fake client, told by its controls. */
export function hasControls(client: unknown): client is ClientControls {
  return (
    typeof client === "object" &&
    client !== null &&
    controlNames.every((name) => typeof Reflect.get(client, name) === "function")
  );
}
