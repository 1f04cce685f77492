import type { ConformingClient } from "./conformingClient.js";
import type { EventRecorder } from "./eventRecorder.js";

export interface WorldOptions {
  /** Whether reachability is on for the Service when the client starts. Defaults to true. */
  readonly reachabilityEnabled?: boolean;
  /** How many users the Service lets a client subscribe to. Defaults to 100. */
  readonly capacity?: number;
  /** The SDK's option of the same purpose, which wins over the Service's limit. */
  readonly capacityOverride?: number;
  /** How long a user stays online after an end without goodbye, in ms. Defaults to 300, less than the SDK needs to come back. */
  readonly offlineGraceMs?: number;
  /** Users who exist from the start and were never online. */
  readonly users?: readonly string[];
}

/** One running app of a user besides alice. Every act resolves when the Service has noticed it. */
export interface Device {
  /** Leaves with a goodbye. */
  leave(): Promise<void>;
  /** Ends without a goodbye, and stays away longer than the Service's grace. */
  vanish(): Promise<void>;
  /** After `vanish`: is back. */
  comeBack(): Promise<void>;
  /** Loses its connection, and is back within the Service's grace. */
  blink(): Promise<void>;
  registerPush(): Promise<void>;
  unregisterPush(): Promise<void>;
}

/** How the Service answers alice's reads of one user: with 429 once or always, or with 500 once. */
export type ReadFault = "throttled once" | "throttled" | "failing once";

/** The Service's close frames: offloaded, unauthorised, not acceptable, token expired, protocol error. */
export type CloseCode = 308 | 401 | 406 | 410 | 417;

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
  deleteUser(identity: string): Promise<void>;
  setReachabilityEnabled(enabled: boolean): Promise<void>;

  /** Alice's connection drops; the Service takes the client back as soon as it tries. Resolves when the client knows. */
  drop(): Promise<void>;
  /** After `drop`: resolves when alice's client is connected again. */
  recovered(): Promise<void>;
  /** Alice's connection drops, or is never made, and the Service cannot be reached. Resolves when the client knows. */
  refuse(): Promise<void>;
  /** After `refuse`: the Service can be reached, and alice's client has found it. */
  restore(): Promise<void>;
  /** After `refuse`: resolves when the Service counts alice as offline. */
  outstayGrace(): Promise<void>;
  /** Alice's socket is half open: nothing gets through either way. The returned function ends it. */
  mute(): Promise<() => Promise<void>>;
  /** Deliveries to alice are held, requests are answered. The returned function releases them. */
  freezeDeliveries(): Promise<() => Promise<void>>;
  /** The Service tells alice's client that its token is about to expire. */
  announceTokenExpiry(): Promise<void>;
  /** The Service closes alice's connection. */
  closeWith(code: CloseCode): Promise<void>;
  /** Alice's tokens so far are refused as expired: at her start, or as she comes back from a drop. */
  denyToken(): Promise<void>;
  /** A new, good token for alice. */
  token(): string;

  /** Alice's reads of this user stay unanswered until the returned function is called. */
  holdReads(identity: string): Promise<() => Promise<void>>;
  /** Resolves when alice's read of a user whose reads are held has reached the Service. */
  readArrived(identity: string): Promise<void>;
  failReads(identity: string, fault: ReadFault): Promise<void>;
  /** The Service cannot read its own configuration: alice's initialisation fails after she was connected. */
  breakInitialization(): Promise<void>;
  /** The Service takes alice's first connection and says nothing; `restore` ends that. */
  stallInitialization(): Promise<void>;

  close(): Promise<void>;
}
