import type { ClientConnectionState } from "../../domain/connectionState.js";
import type { FakeClientEmitter } from "./fakeClientEmitter.js";
import type { Link } from "./fakeRequests.js";

export interface FakeConnectionOptions {
  readonly emitter: FakeClientEmitter;
  /** Runs before the change is announced: what was sent or waits is settled first. */
  readonly onLinkChange: (link: Link) => void;
}

/** The client's connection: the SDK's word for it, and what that means for requests and deliveries. */
export class FakeConnection {
  readonly #options: FakeConnectionOptions;
  #state: ClientConnectionState = "unknown";
  #isBeyondRepair = false;
  readonly #waiting: (() => void)[] = [];

  constructor(options: FakeConnectionOptions) {
    this.#options = options;
  }

  get state(): ClientConnectionState {
    return this.#state;
  }

  /** Ended by the Service in a way from which the SDK never recovers. */
  get isBeyondRepair(): boolean {
    return this.#isBeyondRepair;
  }

  get link(): Link {
    if (this.#state === "connected") return "up";
    const isOver = this.#state === "disconnected" || this.#state === "denied";
    return isOver && !this.#isBeyondRepair ? "ended" : "down";
  }

  /** Resolves when the connection is up. */
  whenUp(): Promise<void> {
    if (this.link === "up") return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  change(state: ClientConnectionState): void {
    if (state === this.#state) return;
    const before = this.link;
    this.#state = state;
    if (this.link !== before) this.#options.onLinkChange(this.link);
    this.#options.emitter.announce("connectionStateChanged", state);
    if (this.link === "up") for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** The SDK stays `disconnected` for good: requests time out and nothing settles any more. */
  breakForGood(): void {
    this.#isBeyondRepair = true;
    this.change("disconnected");
  }
}
