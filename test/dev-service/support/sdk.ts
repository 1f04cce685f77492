import { Client, type ClientOptions } from "@twilio/conversations";
import {
  startDevService,
  type DevService,
  type DevServiceOptions,
  type FaultyDevService,
} from "react-reachability/dev-service";
import { Client as Client2 } from "twilio-conversations-2";
import { onTestFinished, vi } from "vitest";
import type { Clock } from "../../../src/dev-service/clock.js";

// The SDK's own waits (1 s to reconnect, 3 s to disconnect) leave a busy machine too little of the usual 5 s.
vi.setConfig({ testTimeout: 20_000 });

/** The SDK's types do not know the option that its documentation gives for the address. */
type AddressedOptions = ClientOptions & { readonly Twilsock: { readonly uri: string } };

/** Both majors, by the version that is installed. */
export const sdkVersions = [
  { version: "3.0.1", SdkClient: Client },
  // The classes are nominal, but what these tests use of them is the same.
  { version: "2.7.0", SdkClient: Client2 as unknown as typeof Client },
] as const;

/** A service that ends with the test. */
export async function startService(
  options: DevServiceOptions = {},
  clock?: Clock,
): Promise<DevService> {
  const service = await startDevService({ reachabilityEnabled: true, ...options }, clock);
  onTestFinished(() => service.close());
  return service;
}

/** The same, with fault controls. */
export async function startFaultyService(
  options: DevServiceOptions = {},
): Promise<FaultyDevService> {
  const service = await startDevService({ reachabilityEnabled: true, ...options, faults: true });
  onTestFinished(() => service.close());
  return service;
}

interface ConnectOptions {
  readonly SdkClient?: typeof Client;
  readonly token?: string;
  readonly serviceSid?: string;
}

/** A client that has been started, together with what it tells, in short words. */
export interface Started {
  readonly client: Client;
  /** `online bob true`, `subscribed bob`, `connection connected` … in the order of the events. */
  readonly told: string[];
}

/** A client of the real SDK, not initialised yet, which ends with the test. */
export function createClient(
  service: DevService,
  identity: string,
  { SdkClient = Client, serviceSid, token }: ConnectOptions = {},
): Started {
  const options: AddressedOptions = { Twilsock: { uri: service.websocketUrl } };
  const sid = serviceSid ?? service.serviceSid;
  const client = new SdkClient(token ?? service.token(identity, { serviceSid: sid }), options);
  const told: string[] = [];
  client.on("connectionStateChanged", (state) => told.push(`connection ${state}`));
  client.on("userSubscribed", (user) => told.push(`subscribed ${user.identity}`));
  client.on("userUnsubscribed", (user) => told.push(`unsubscribed ${user.identity}`));
  client.on("userUpdated", ({ user, updateReasons }) => {
    const words = {
      reachabilityOnline: `online ${user.identity} ${user.isOnline}`,
      reachabilityNotifiable: `notifiable ${user.identity} ${user.isNotifiable}`,
      friendlyName: `name ${user.identity} ${user.friendlyName}`,
      attributes: `attributes ${user.identity}`,
    };
    for (const reason of updateReasons) told.push(words[reason]);
  });
  client.on("tokenAboutToExpire", () => told.push("token about to expire"));
  client.on("tokenExpired", () => told.push("token expired"));
  client.on("initFailed", ({ error }) => told.push(`init failed ${error?.terminal}`));
  client.on("initialized", () => told.push("initialized"));
  onTestFinished(() => {
    // Never awaited: while connecting, shutdown() of the SDK does not settle.
    void client.shutdown().catch(() => {});
  });
  return { client, told };
}

/** A client of the real SDK that is initialised. */
export async function connect(
  service: DevService,
  identity: string,
  options: ConnectOptions = {},
): Promise<Started> {
  const started = createClient(service, identity, options);
  await initialized(started.client);
  return started;
}

export async function initialized(client: Client): Promise<void> {
  await new Promise<void>((resolve) => {
    client.onWithReplay("initialized", () => resolve());
  });
  // The SDK fetches conversations in the background and leaves a stray rejection when it is stopped meanwhile.
  await client.getSubscribedConversations();
}

/** Resolves once the client has told the line, at once if it already has (after `told[from]`). */
export async function toldLine({ client, told }: Started, line: string, from = 0): Promise<void> {
  const has = () => told.includes(line, from);
  if (has()) return;
  await new Promise<void>((resolve) => {
    const events = [
      "connectionStateChanged",
      "userSubscribed",
      "userUnsubscribed",
      "userUpdated",
      "tokenAboutToExpire",
      "tokenExpired",
      "initFailed",
      "initialized",
    ] as const;
    const check = () => {
      if (has()) resolve();
    };
    for (const event of events) client.on(event, check);
  });
}
