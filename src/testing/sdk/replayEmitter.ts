const MAX_LISTENERS = 10;

type Listener<Args extends unknown[]> = (...args: Args) => void;

/**
 * The SDK's event emitter: listeners run in the order they were added, one that throws stops the ones after it, and
 * `onWithReplay` calls back at once with the last emission.
 */
export class ReplayEmitter<Events extends { [E in keyof Events]: unknown[] }> {
  readonly #listeners: { [E in keyof Events]?: Listener<Events[E]>[] } = {};
  readonly #history: { [E in keyof Events]?: Events[E] } = {};
  readonly #warned = new Set<keyof Events>();
  readonly #maxListeners: number;

  /** `maxListeners`: how many listeners one event may have before the console warns, as Node's emitter does. */
  constructor(maxListeners = MAX_LISTENERS) {
    this.#maxListeners = maxListeners;
  }

  on<E extends keyof Events>(event: E, listener: Listener<Events[E]>): this {
    const listeners = [...(this.#listeners[event] ?? []), listener];
    this.#listeners[event] = listeners;
    if (listeners.length > this.#maxListeners && !this.#warned.has(event)) {
      this.#warned.add(event);
      const warning = new Error(
        `Possible EventEmitter memory leak detected. ${listeners.length} ${String(event)} listeners added. ` +
          "Use emitter.setMaxListeners() to increase limit",
      );
      warning.name = "MaxListenersExceededWarning";
      console.warn(warning);
    }
    return this;
  }

  off<E extends keyof Events>(event: E, listener: Listener<Events[E]>): this {
    const listeners = this.#listeners[event] ?? [];
    const last = listeners.lastIndexOf(listener);
    this.#listeners[event] = listeners.filter((_, index) => index !== last);
    return this;
  }

  onWithReplay<E extends keyof Events>(event: E, listener: Listener<Events[E]>): this {
    const last = this.#history[event];
    if (last !== undefined) listener(...last);
    return this.on(event, listener);
  }

  /** Calls the listeners of the moment; throws what the first throwing one threw. */
  emit<E extends keyof Events>(event: E, ...args: Events[E]): void {
    this.#history[event] = args;
    for (const listener of this.#listeners[event] ?? []) listener(...args);
  }

  /** The number of listeners of one event, or of all events. */
  listenerCount(event?: keyof Events): number {
    if (event !== undefined) return this.#listeners[event]?.length ?? 0;
    return Object.values<Listener<never>[] | undefined>(this.#listeners).reduce(
      (sum, listeners) => sum + (listeners?.length ?? 0),
      0,
    );
  }
}
