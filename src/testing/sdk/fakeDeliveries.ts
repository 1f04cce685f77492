import type { FakeClock } from "../fakeClock.js";

export interface FakeDeliveriesOptions {
  readonly clock: FakeClock;
  readonly replayDelayMs: number;
  readonly isConnected: () => boolean;
  /** Delivers one waiting change a step. */
  readonly deliverMissed: () => Iterator<void>;
}

/** Whether the Service's changes get through to the client, and the replay of those that did not. */
export class FakeDeliveries {
  readonly #options: FakeDeliveriesOptions;
  #isMuted = false;
  #isFrozen = false;
  #cancelReplay: (() => void) | null = null;

  constructor(options: FakeDeliveriesOptions) {
    this.#options = options;
  }

  get isFlowing(): boolean {
    const isReplayAwaited = this.#cancelReplay !== null;
    return this.#options.isConnected() && !this.#isMuted && !this.#isFrozen && !isReplayAwaited;
  }

  /** A half-open connection: it looks connected, but nothing gets through either way. */
  get isMuted(): boolean {
    return this.#isMuted;
  }

  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  setMuted(isMuted: boolean): void {
    this.#isMuted = isMuted;
    this.#deliverAll();
  }

  setFrozen(isFrozen: boolean): void {
    this.#isFrozen = isFrozen;
    this.#deliverAll();
  }

  /** The connection is gone, and with it what was muted or frozen about it. */
  stop(): void {
    this.#isMuted = false;
    this.#isFrozen = false;
    this.#cancelReplay?.();
    this.#cancelReplay = null;
  }

  /** The connection is back: delivers what was missed. */
  replay(): void {
    const { clock, replayDelayMs } = this.#options;
    if (replayDelayMs === 0) {
      this.#deliverAll();
      return;
    }
    this.#cancelReplay = clock.setTimer(() => {
      this.#cancelReplay = null;
      void this.#deliverInMicrotasks();
    }, replayDelayMs);
  }

  #deliverAll(): void {
    const steps = this.#options.deliverMissed();
    while (steps.next().done !== true);
  }

  async #deliverInMicrotasks(): Promise<void> {
    const steps = this.#options.deliverMissed();
    while (steps.next().done !== true) await Promise.resolve();
  }
}
