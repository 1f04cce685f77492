import { createSid } from "../createSid.js";

/** One push address of one channel: what a browser or phone registers. */
export interface PushDevice {
  readonly channel: "fcm" | "gcm" | "apn";
  readonly address: string;
}

/** The devices of one user that can be reached by push. A device that registers again keeps its registration. */
export class PushRegistrations {
  readonly #devices = new Map<string, PushDevice>();
  readonly #onChange: () => void;
  #wasEverUsed = false;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Null until the first registration, then whether there is one. */
  get isNotifiable(): boolean | null {
    return this.#wasEverUsed ? this.#devices.size > 0 : null;
  }

  /** Returns the registration's id. */
  add(device: PushDevice): string {
    const id = this.#idOf(device) ?? createSid("BS");
    this.#devices.set(id, device);
    this.#wasEverUsed = true;
    this.#onChange();
    return id;
  }

  /** Returns false when there is no such registration. */
  remove(id: string): boolean {
    const existed = this.#devices.delete(id);
    this.#onChange();
    return existed;
  }

  removeDevice(device: PushDevice): void {
    const id = this.#idOf(device);
    if (id !== undefined) this.remove(id);
  }

  #idOf({ channel, address }: PushDevice): string | undefined {
    for (const [id, device] of this.#devices) {
      if (device.channel === channel && device.address === address) return id;
    }
    return undefined;
  }
}
