import { Client } from "@twilio/conversations";
import type { DevService } from "react-reachability/dev-service";
import type { Device } from "./world.js";

export interface RealDeviceOptions {
  readonly service: DevService;
  readonly identity: string;
  /** Ends all sockets of this user without a goodbye. */
  readonly drop: () => void;
  /** Resolves when the Service reports this user as online, or not. */
  readonly isReported: (isOnline: boolean) => Promise<void>;
}

/** An app of another user: a real SDK client of its own. */
export class RealDevice implements Device {
  readonly #options: RealDeviceOptions;
  readonly #client: Client;

  private constructor(options: RealDeviceOptions) {
    this.#options = options;
    const { service, identity } = options;
    this.#client = new Client(service.token(identity), {
      Twilsock: { uri: service.websocketUrl },
    });
  }

  static async start(options: RealDeviceOptions): Promise<RealDevice> {
    const device = new RealDevice(options);
    await new Promise<void>((resolve) => {
      device.#client.onWithReplay("initialized", resolve);
    });
    // A client that is shut down before this has settled leaves an unhandled rejection behind.
    await device.#client.getSubscribedConversations();
    return device;
  }

  async leave(): Promise<void> {
    const { service, identity, isReported } = this.#options;
    const others = service.activity().openSockets(identity) - 1;
    await this.#client.shutdown();
    await service.activity().until((activity) => activity.openSockets(identity) === others);
    if (others === 0) await isReported(false);
  }

  async vanish(): Promise<void> {
    this.#options.drop();
    await this.#options.isReported(false);
  }

  async comeBack(): Promise<void> {
    await this.#options.isReported(true);
  }

  async blink(): Promise<void> {
    const { service, identity, drop } = this.#options;
    drop();
    await service.activity().until((activity) => activity.openSockets(identity) === 0);
    await service.activity().until((activity) => activity.openSockets(identity) === 1);
  }

  async registerPush(): Promise<void> {
    await this.#client.setPushRegistrationId("fcm", `phone of ${this.#options.identity}`);
  }

  async unregisterPush(): Promise<void> {
    await this.#client.removePushRegistrations("fcm", `phone of ${this.#options.identity}`);
  }

  async close(): Promise<void> {
    await this.#client.shutdown();
  }
}
