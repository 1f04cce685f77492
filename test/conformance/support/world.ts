import type { ConformingClient } from "./conformingClient.js";
import type { EventRecorder } from "./eventRecorder.js";

export interface WorldOptions {
  /** Whether reachability is on for the Service when the client starts. Defaults to true. */
  readonly reachabilityEnabled?: boolean;
  /** How many users the Service lets a client subscribe to. Defaults to 100. */
  readonly capacity?: number;
  /** The SDK's option of the same purpose, which wins over the Service's limit. */
  readonly capacityOverride?: number;
  /** Users who exist from the start and were never online. */
  readonly users?: readonly string[];
}

/** One running app of a user. */
export interface Device {
  /** Leaves with a goodbye. Resolves when the Service has noticed, and told whom it concerns. */
  leave(): Promise<void>;
  /** Ends without a goodbye and stays away longer than the Service's grace. Resolves when the Service has noticed. */
  vanish(): Promise<void>;
  /** Loses its connection, and is back within the Service's grace. */
  blink(): Promise<void>;
  /** After `vanish`: is back. */
  comeBack(): Promise<void>;
}

/** How the Service answers reads of one user: with 429 once or always, or with 500 once. */
export type ReadFault = "throttled once" | "throttled" | "failing once";

/**
 * A Service, people on it, and one client that watches them: alice's. The same scenario runs in the world of the fake
 * client and in that of the real SDK on the dev service.
 */
export interface World {
  readonly kind: "fake client" | "real SDK";
  /** Everything alice's client emits, from its creation on. */
  readonly events: EventRecorder;

  /** Creates alice's client, which then starts by itself. */
  create(): ConformingClient;
  /** Creates alice's client and resolves when it is initialised; its start-up events are taken. */
  connect(): Promise<ConformingClient>;

  /** A further app of this user comes online; the user comes to exist with the first. */
  arrive(identity: string): Promise<Device>;
  rename(identity: string, friendlyName: string): Promise<void>;
  setAttributes(identity: string, attributes: Readonly<Record<string, unknown>>): Promise<void>;
  /** A first or further device registers for push; returns what unregisters it. */
  registerPush(identity: string): Promise<() => Promise<void>>;
  deleteUser(identity: string): Promise<void>;
  setReachabilityEnabled(enabled: boolean): Promise<void>;

  /** Alice's connection drops; the Service takes the client back as soon as it tries. */
  drop(): Promise<void>;
  /** Alice's connection drops, or is never made, and the Service cannot be reached. */
  refuse(): Promise<void>;
  /** The Service can be reached again, and alice's client has found it. */
  restore(): Promise<void>;
  /** Alice stays away until the Service counts her as offline. */
  outstayGrace(): Promise<void>;
  /** Alice's socket is half open: nothing gets through in either direction. */
  mute(): Promise<void>;
  /** Deliveries to alice are held; requests are answered. The returned function releases them. */
  freezeDeliveries(): Promise<() => Promise<void>>;
  /** The Service closes alice's connection with this code. */
  closeWith(code: 308 | 401 | 406 | 410 | 417): Promise<void>;
  /** A new token for alice. */
  token(): string;

  /** Alice's reads of this user stay unanswered until the returned function is called. */
  holdReads(identity: string): Promise<() => Promise<void>>;
  /** Resolves when alice's read of a user whose reads are held has reached the Service. */
  readArrived(identity: string): Promise<void>;
  failReads(identity: string, fault: ReadFault): Promise<void>;
  /** The Service cannot read its own configuration: the client's initialisation fails after it was connected. */
  breakInitialization(): Promise<void>;

  /** Everything the Service has sent has arrived. */
  settled(): Promise<void>;
  close(): Promise<void>;
}
