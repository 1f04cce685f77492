import type { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import { Client, type ClientOptions } from "@twilio/conversations";
import type { StoppableClient } from "react-reachability/connection";
import { Client as Client2 } from "twilio-conversations-2";

type OwnedSocket = NonNullable<ClientOptions["twilsockClient"]>;
type InitRegistration = Parameters<typeof Client.populateInitRegistrations>[0];

interface Twilsock {
  readonly InitRegistration: new (product: string) => InitRegistration;
  readonly TwilsockClient: new (token: string, product: string, options: object) => OwnedSocket;
}

/** The version that the SDK itself depends on, whatever else is installed. */
const sdkRequire = createRequire(createRequire(import.meta.url).resolve("@twilio/conversations"));
const { InitRegistration, TwilsockClient } = sdkRequire("twilsock") as Twilsock;

/** The SDK's own pauses between attempts, much shortened: they are an option of its. */
function optionsFor(address: string): ClientOptions & Record<string, unknown> {
  return {
    Twilsock: { uri: address },
    logLevel: "silent",
    retryPolicy: { min: 50, max: 400, randomness: 0.2 },
  };
}

/** As most apps do it: `new Client(token)`. */
export function createBareClient(token: string, address: string, options: object = {}): Client {
  return new Client(token, { ...optionsFor(address), ...options });
}

/** The classes are nominal, but what these tests use of them is the same. */
const FormerClient = Client2 as unknown as typeof Client;

/** The same with the SDK's former major version. */
export function createFormerClient(token: string, address: string): Client {
  return new FormerClient(token, optionsFor(address));
}

/** As docs/connection.md recommends: with a socket of the app's own, which can be closed in any state. */
export function createStoppableClient(
  token: string,
  address: string,
  options: object = {},
): StoppableClient<Client> {
  const registration = new InitRegistration("ip_messaging");
  Client.populateInitRegistrations(registration);
  const socket = new TwilsockClient(token, "ip_messaging", {
    ...optionsFor(address),
    initRegistrations: [registration],
  });
  const client = new Client(token, {
    ...optionsFor(address),
    ...options,
    twilsockClient: socket,
  });
  // Nobody else listens to it: a connection that breaks during a token update is an unhandled rejection without this.
  (socket as unknown as { channel: EventEmitter }).channel.on("error", () => {});
  socket.connect();
  return { client, stop: () => socket.disconnect() };
}

/** Every row holds for each of them. */
export const clientKinds = [
  { kind: "a bare client", createClient: createBareClient },
  { kind: "a bare client of SDK 2.7.0", createClient: createFormerClient },
  { kind: "a client with stop", createClient: createStoppableClient },
];
