import type { CancelTimer, Clock } from "../clock.js";

interface LivenessOptions {
  readonly clock: Clock;
  readonly pingIntervalMs: number;
  readonly pingTimeoutMs: number;
  /** Sends a ping; the client acknowledges every ping. */
  readonly ping: () => void;
  readonly onSilent: () => void;
}

/** Notices a peer that is gone though its socket still looks open: a closed lid, a lost network. */
export class Liveness {
  readonly #options: LivenessOptions;
  #cancel: CancelTimer = () => {};

  constructor(options: LivenessOptions) {
    this.#options = options;
  }

  /** Starts anew: call it when the peer has just been heard. */
  heard(): void {
    const { clock, pingIntervalMs, pingTimeoutMs, ping, onSilent } = this.#options;
    this.#cancel();
    this.#cancel = clock.after(pingIntervalMs, () => {
      this.#cancel = clock.after(pingTimeoutMs, onSilent);
      ping();
    });
  }

  stop(): void {
    this.#cancel();
  }
}
