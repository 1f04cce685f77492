import type { ClientConnectionError } from "../../client/reachabilityClient.js";
import type { FakeClientLog } from "../log/fakeClientLog.js";
import type { FakeClientOptions } from "../fakeClientOptions.js";
import type { FakeClock } from "../fakeClock.js";
import { FakeClientEmitter } from "./fakeClientEmitter.js";
import { FakeConnection } from "./fakeConnection.js";
import { FakeDeliveries } from "./fakeDeliveries.js";
import { FakeReads } from "../service/fakeReads.js";
import { FakeRequests, type Link } from "./fakeRequests.js";
import { FakeService } from "../service/fakeService.js";
import { FakeStartup } from "./fakeStartup.js";
import { FakeUser } from "./fakeUser.js";
import { UserMaps } from "./userMaps.js";

/** Everything behind one fake client: the Service, the connection to it, and what the SDK holds of it. */
export class FakeSdk {
  readonly clock: FakeClock;
  readonly identity: string;
  readonly emitter: FakeClientEmitter;
  readonly service: FakeService;
  readonly maps: UserMaps;
  readonly deliveries: FakeDeliveries;
  readonly reads: FakeReads;
  readonly requests: FakeRequests;
  readonly connection: FakeConnection;
  readonly self: FakeUser;
  readonly startup: FakeStartup;
  readonly #offlineGraceMs: number;
  #offlineAt: number | null = null;

  constructor(options: FakeClientOptions, clock: FakeClock, log: FakeClientLog) {
    const { identity = "me", capacity = 100, getUserDelayMs = 0, replayDelayMs = 0 } = options;
    this.clock = clock;
    this.identity = identity;
    this.#offlineGraceMs = options.offlineGraceMs ?? 2000;
    this.emitter = new FakeClientEmitter(log);
    this.service = new FakeService(options.reachabilityEnabled ?? true, (user, change) =>
      this.maps.publish(user, change),
    );
    this.connection = new FakeConnection({
      emitter: this.emitter,
      onLinkChange: (link) => this.#followLink(link),
    });
    this.deliveries = new FakeDeliveries({
      clock,
      replayDelayMs,
      isConnected: () => this.connection.link === "up",
      deliverMissed: () => this.maps.deliverMissed(),
    });
    this.maps = new UserMaps(
      (user) => this.#readMap(user),
      () => this.deliveries.isFlowing,
    );
    this.reads = new FakeReads(this.service);
    this.requests = new FakeRequests({
      clock,
      delayMs: getUserDelayMs,
      link: () => this.connection.link,
      isHeld: (user) => this.deliveries.isMuted || this.reads.isHeld(user),
      answer: (user) => this.reads.answer(user),
    });
    this.self = new FakeUser("", this.maps, log);
    this.startup = new FakeStartup({
      identity,
      self: this.self,
      capacity,
      source: this.maps,
      emitter: this.emitter,
      log,
      request: (user) => this.requests.send(user),
    });
    for (const [user, state] of Object.entries(options.users ?? {})) this.service.set(user, state);
    if (!this.service.has(identity)) this.service.set(identity, {});
  }

  /** The connection opens, whatever it was before; what was missed meanwhile arrives afterwards. */
  connect(): void {
    if (this.connection.link === "up") return;
    if (this.connection.state !== "retrying") this.connection.change("connecting");
    this.connection.change("connected");
    this.#reportSelf();
    // Before its start the client holds nobody of whom it could have missed anything.
    if (this.startup.isInitialized) this.deliveries.replay();
  }

  /** Connects, and takes the Service's reachability as it is now. */
  initialize(): void {
    this.connect();
    this.startup.complete(this.service.reachabilityEnabled);
  }

  /** An attempt to connect failed. */
  reportSocketError(error: ClientConnectionError): void {
    if (this.connection.state === "unknown") this.connection.change("connecting");
    this.emitter.announce("connectionError", error);
    if (!this.startup.isInitialized && !this.startup.hasFailed) this.startup.fail(error);
    this.connection.change("retrying");
  }

  #followLink(link: Link): void {
    if (link === "up") {
      this.requests.sendWaiting();
      return;
    }
    this.#offlineAt ??= this.clock.now() + (link === "ended" ? 0 : this.#offlineGraceMs);
    if (link === "ended") this.requests.rejectAll();
    else this.requests.rejectSent();
    this.deliveries.stop();
  }

  /** The Service counts the client's own user as online from now on, and offline in between if that took too long. */
  #reportSelf(): void {
    const wentOffline = this.#offlineAt !== null && this.clock.now() >= this.#offlineAt;
    this.#offlineAt = null;
    if (wentOffline) this.service.set(this.identity, { isOnline: false });
    this.service.set(this.identity, { isOnline: true });
  }

  #readMap(identity: string) {
    const items = this.service.read(identity);
    // The SDK never looks at the flags when reachability was off as it started.
    return this.startup.reachabilityEnabled === true
      ? items
      : items.filter(({ item }) => item !== "reachability");
  }
}
