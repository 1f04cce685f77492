import type { ClientConnectionState } from "../../domain/connectionState.js";
import { hasControls } from "./clientControls.js";

/** Calls back when a fake client loses its connection, and with it what was muted or held back about it. Returns the undo. */
export function onConnectionLost(client: unknown, listener: () => void): () => void {
  if (!hasControls(client)) return () => {};
  const onState = (state: ClientConnectionState): void => {
    if (state !== "connected") listener();
  };
  client.on("connectionStateChanged", onState);
  return () => void client.off("connectionStateChanged", onState);
}
