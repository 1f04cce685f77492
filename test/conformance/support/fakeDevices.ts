import type { FakeClient } from "react-reachability/testing";
import type { Device } from "./world.js";

/** Turns devices that come and go into the flags that the Service would make of them. */
export class FakeDevices {
  readonly #client: FakeClient;
  readonly #online = new Map<string, number>();

  constructor(client: FakeClient) {
    this.#client = client;
  }

  arrive(identity: string): Device {
    const count = (by: 1 | -1) => {
      const before = this.#online.get(identity) ?? 0;
      const after = before + by;
      this.#online.set(identity, after);
      if (before === 0 || after === 0) this.#client.setUser(identity, { isOnline: after > 0 });
      return Promise.resolve();
    };
    const setNotifiable = (isNotifiable: boolean) => {
      this.#client.setUser(identity, { isNotifiable });
      return Promise.resolve();
    };
    void count(1);
    return {
      leave: () => count(-1),
      vanish: () => count(-1),
      comeBack: () => count(1),
      // The Service says nothing of it, so nothing reaches the client.
      blink: () => Promise.resolve(),
      registerPush: () => setNotifiable(true),
      unregisterPush: () => setNotifiable(false),
    };
  }
}
