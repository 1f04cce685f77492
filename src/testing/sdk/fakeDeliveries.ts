import type { FakeClock } from "../fakeClock.js";

export interface FakeDeliveriesOptions {
  readonly clock: FakeClock;
  readonly replayDelayMs: number;
  readonly isConnected: () => boolean;
  /** Delivers one waiting change a step. */
  readonly deliverMissed: () => Iterator<void>;
}

/** Something wrong with a line that looks open: nothing gets through either way, or only changes do not. */
export interface LineFault {
  readonly kind: "mute" | "freeze";
}

/** Whether the Service's changes get through to the client, and the replay of those that did not. */
export class FakeDeliveries {
  readonly #options: FakeDeliveriesOptions;
  readonly #faults = new Set<LineFault>();
  #cancelReplay: (() => void) | null = null;

  constructor(options: FakeDeliveriesOptions) {
    this.#options = options;
  }

  get isFlowing(): boolean {
    const isReplayAwaited = this.#cancelReplay !== null;
    return this.#options.isConnected() && this.#faults.size === 0 && !isReplayAwaited;
  }

  /** A half-open connection: it looks connected, but nothing gets through either way. */
  get isMuted(): boolean {
    return [...this.#faults].some(({ kind }) => kind === "mute");
  }

  begin(fault: LineFault): void {
    this.#faults.add(fault);
  }

  /** False once it has ended, by itself or with the connection. */
  has(fault: LineFault): boolean {
    return this.#faults.has(fault);
  }

  end(fault: LineFault): void {
    this.#faults.delete(fault);
    this.#deliverAll();
  }

  /** The connection is gone, and with it what was muted or frozen about it. */
  stop(): void {
    this.#faults.clear();
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
    this.#cancelReplay = clock.setTimer(() => this.#deliverNext(), replayDelayMs);
  }

  #deliverAll(): void {
    const steps = this.#options.deliverMissed();
    while (steps.next().done !== true);
  }

  /** Each change is a message of its own; what happens meanwhile queues behind. */
  #deliverNext(): void {
    const { clock, deliverMissed } = this.#options;
    this.#cancelReplay = null;
    if (deliverMissed().next().done === true) return;
    this.#cancelReplay = clock.setTimer(() => this.#deliverNext(), 0);
  }
}
