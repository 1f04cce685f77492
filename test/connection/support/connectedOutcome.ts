import type { SignedIn } from "./signInToService.js";

export interface ConnectedOutcome {
  /** Whether the client shown is the last one built, initialised and without an error. */
  readonly isUsable: boolean;
  readonly clientsBuilt: number;
  /** As the service counts the user's sockets, now and at its worst moment. */
  readonly openSockets: number;
  readonly mostSockets: number;
}

/** What became of alice, once she is connected. */
export async function connectedOutcome(signedIn: SignedIn): Promise<ConnectedOutcome> {
  const { client, error } = await signedIn.untilStatus("connected");
  return {
    isUsable:
      error === null &&
      client !== null &&
      client === signedIn.clients.at(-1) &&
      client.reachabilityEnabled,
    clientsBuilt: signedIn.clients.length,
    openSockets: signedIn.service.activity().openSockets("alice"),
    mostSockets: signedIn.mostSockets(),
  };
}

/** Connected with the client that the app had from the start, one socket at a time. */
export const sameClient: ConnectedOutcome = {
  isUsable: true,
  clientsBuilt: 1,
  openSockets: 1,
  mostSockets: 1,
};

/** Connected with a second client, after the first had ended. */
export const secondClient: ConnectedOutcome = { ...sameClient, clientsBuilt: 2 };
