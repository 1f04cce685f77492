import type { ConnectionPlatform } from "../../../src/connection/connectionPlatform.js";

export interface FakePlatform extends ConnectionPlatform {
  /** Lets time pass; every timer runs at its moment, with all promises settled in between. */
  advance(ms: number): Promise<void>;
  /** The computer sleeps: the clock jumps, timers stand still meanwhile. */
  sleep(ms: number): void;
  /** The page or the network is back. */
  signalReturn(): void;
  readonly timerCount: number;
  readonly listenerCount: number;
}

const settlePromises = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** A clock that stands still unless told, and chance that is given: by default always one half. */
export function createFakePlatform(random: () => number = () => 0.5): FakePlatform {
  let now = 1_000_000;
  let slept = 0;
  const timers = new Set<{ due: number; run: () => void }>();
  const listeners = new Set<() => void>();
  const nextDue = (until: number): { due: number; run: () => void } | undefined =>
    [...timers].filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];

  return {
    now: () => now + slept,
    random,
    after(ms, run) {
      const timer = { due: now + ms, run };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    onReturn(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async advance(ms) {
      const until = now + ms;
      await settlePromises();
      let timersAtOnce = 0;
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        timers.delete(timer);
        timersAtOnce = timer.due === now ? timersAtOnce + 1 : 0;
        if (timersAtOnce > 100)
          throw new Error("A hot loop: more than 100 timers ran in one instant.");
        now = timer.due;
        timer.run();
        await settlePromises();
      }
      now = until;
    },
    sleep(ms) {
      slept += ms;
    },
    signalReturn() {
      for (const listener of listeners) listener();
    },
    get timerCount() {
      return timers.size;
    },
    get listenerCount() {
      return listeners.size;
    },
  };
}
