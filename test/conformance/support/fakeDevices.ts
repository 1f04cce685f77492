import type { FakeClient } from "react-reachability/testing";
import type { Device } from "./world.js";

/** Turns devices that come and go into the flags that the Service would make of them. */
export class FakeDevices {
  readonly #client: FakeClient;
  readonly #online = new Map<string, number>();
  readonly #registered = new Map<string, number>();

  constructor(client: FakeClient) {
    this.#client = client;
  }

  arrive(identity: string): Device {
    const go = (by: 1 | -1) => {
      const before = this.#online.get(identity) ?? 0;
      const after = before + by;
      this.#online.set(identity, after);
      if (before === 0 || after === 0) this.#client.setUser(identity, { isOnline: after > 0 });
      return Promise.resolve();
    };
    void go(1);
    return {
      leave: () => go(-1),
      vanish: () => go(-1),
      // The Service says nothing of it, so nothing reaches the client.
      blink: () => Promise.resolve(),
      comeBack: () => go(1),
    };
  }

  registerPush(identity: string): () => Promise<void> {
    const go = (by: 1 | -1) => {
      const registered = (this.#registered.get(identity) ?? 0) + by;
      this.#registered.set(identity, registered);
      this.#client.setUser(identity, { isNotifiable: registered > 0 });
      return Promise.resolve();
    };
    void go(1);
    return () => go(-1);
  }
}
