import { disabledHint } from "../../../src/store/disabledHint.js";
import type { Platform } from "../../../src/store/platform.js";

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly callback: () => void;
}

/** A platform whose time stands still until a test moves it; tasks end when the test says so. */
export interface ManualPlatform extends Platform {
  /** Lets `ms` pass: timers run in order, each with all promises settled, and what is due is published. */
  advance(ms: number): Promise<void>;
  /** Ends the present task: promises settle, what is due is published. */
  settle(): Promise<void>;
  setHidden(isHidden: boolean): void;
  /** Scrolls: which elements are on screen, among those observed. */
  setOnScreen(elements: ReadonlySet<object>): void;
  pendingTimers(): number;
  observedElements(): number;
  readonly hints: string[];
}

export function createManualPlatform(): ManualPlatform {
  let now = 1_764_000_000_000;
  let order = 0;
  let isHidden = false;
  let onScreen: ReadonlySet<object> = new Set();
  const timers = new Set<Timer>();
  const tasks: (() => void)[] = [];
  const pageListeners = new Set<() => void>();
  const observed = new Map<object, (isOnScreen: boolean) => void>();
  const hints: string[] = [];

  async function settle(): Promise<void> {
    for (let calm = 0; calm < 3;) {
      // A macrotask of the host: everything that promises still had to do is done by then.
      await new Promise<void>((resolve) => setImmediate(resolve));
      const due = tasks.splice(0);
      calm = due.length === 0 ? calm + 1 : 0;
      for (const task of due) task();
    }
  }

  function nextTimer(until: number): Timer | null {
    let next: Timer | null = null;
    for (const timer of timers)
      if (
        timer.at <= until &&
        (next === null || timer.at < next.at || (timer.at === next.at && timer.order < next.order))
      )
        next = timer;
    return next;
  }

  return {
    now: () => now,
    setTimer(callback, ms) {
      const timer = { at: now + ms, order: (order += 1), callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    afterBurst: (callback) => void tasks.push(callback),
    random: () => 0.5,
    page: {
      isHidden: () => isHidden,
      onVisibilityChange(listener) {
        pageListeners.add(listener);
        return () => void pageListeners.delete(listener);
      },
    },
    observeOnScreen(element, onChange) {
      observed.set(element, onChange);
      tasks.push(() => observed.get(element)?.(onScreen.has(element)));
      return () => void observed.delete(element);
    },
    hintDisabled: () => void hints.push(disabledHint),
    settle,
    async advance(ms) {
      const until = now + ms;
      await settle();
      for (let timer = nextTimer(until); timer !== null; timer = nextTimer(until)) {
        timers.delete(timer);
        now = Math.max(now, timer.at);
        timer.callback();
        await settle();
      }
      now = until;
      await settle();
    },
    setHidden(next) {
      isHidden = next;
      for (const listener of pageListeners) listener();
    },
    setOnScreen(elements) {
      onScreen = elements;
      for (const [element, onChange] of observed) onChange(onScreen.has(element));
    },
    pendingTimers: () => timers.size,
    observedElements: () => observed.size,
    hints,
  };
}
