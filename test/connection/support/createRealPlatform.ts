import type { ConnectionPlatform } from "../../../src/connection/connectionPlatform.js";

export interface RealPlatform extends ConnectionPlatform {
  /** The network or the user is back. */
  signalReturn(): void;
}

/** Real time, for tests with the real SDK; `speed` times as fast for our own timers, which the SDK's do not follow. */
export function createRealPlatform(speed: number): RealPlatform {
  const listeners = new Set<() => void>();
  return {
    now: () => Date.now() * speed,
    random: () => Math.random(),
    after(ms, run) {
      const timer = setTimeout(run, ms / speed);
      return () => clearTimeout(timer);
    },
    onReturn(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    signalReturn() {
      for (const listener of listeners) listener();
    },
  };
}
