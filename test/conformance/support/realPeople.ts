import type { FaultyDevService } from "react-reachability/dev-service";
import { RealDevice } from "./realDevice.js";
import { Witness } from "./witness.js";

/** Everybody but alice, as real SDK clients, and a witness of what the Service reports of them. */
export class RealPeople {
  readonly #service: FaultyDevService;
  readonly #devices: RealDevice[] = [];
  #witness: Promise<Witness> | undefined;

  constructor(service: FaultyDevService) {
    this.#service = service;
  }

  async arrive(identity: string, isReachabilityEnabled: () => boolean): Promise<RealDevice> {
    const service = this.#service;
    const device = await RealDevice.start({
      service,
      identity,
      drop: () => service.faults.dropConnections(identity),
      isReported: async (isOnline) => {
        // Nothing is reported while reachability is off.
        if (isReachabilityEnabled()) await this.see(identity, isOnline);
      },
    });
    this.#devices.push(device);
    return device;
  }

  /** Resolves when the Service reports this user as online, or not. */
  async see(identity: string, isOnline: boolean): Promise<void> {
    this.#witness ??= Witness.of(this.#service);
    const witness = await this.#witness;
    await witness.sees(identity, isOnline);
  }

  async close(): Promise<void> {
    await Promise.all(this.#devices.map((device) => device.close()));
    const witness = await this.#witness;
    await witness?.close();
  }
}
