import type { FakeClock } from "react-reachability/testing";
import type { Platform } from "../../../../src/store/platform.js";

interface Timer {
  readonly at: number;
  readonly owner: "store" | "client";
  readonly callback: () => void;
}

/** A platform whose time stands still until it is moved, quick enough for thousands of schedules a minute. */
export interface FastPlatform extends Platform {
  /** The same time for a fake client, whose timers are not the store's. */
  readonly clientClock: FakeClock;
  /** Ends the present task: promises settle, what is due is published. */
  settle(): Promise<void>;
  /** Lets `ms` pass; `check` is called whenever everything has settled, and again just before something else happens. */
  advance(ms: number, check: () => void): Promise<void>;
  setHidden(isHidden: boolean): void;
  /** Epoch ms since which the page has been visible; null while it is hidden. */
  readonly visibleSince: number | null;
  setOnScreen(elements: ReadonlySet<object>): void;
  isOnScreen(element: object): boolean;
  /** Timers, page listeners and observed elements that the store has not taken back. */
  leftovers(): string[];
}

export function createFastPlatform(seed: number): FastPlatform {
  let now = 1_764_000_000_000;
  let visibleSince: number | null = now;
  let chance = seed >>> 0;
  let onScreen: ReadonlySet<object> = new Set();
  // In the order of their making, which is the order among those due at the same moment.
  const timers = new Set<Timer>();
  const tasks: (() => void)[] = [];
  const pageListeners = new Set<() => void>();
  const observed = new Map<object, (isOnScreen: boolean) => void>();

  const setTimerFor =
    (owner: Timer["owner"]) =>
    (callback: () => void, ms: number): (() => void) => {
      const timer = { at: now + ms, owner, callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    };

  async function settle(): Promise<void> {
    for (;;) {
      await microtasksDone();
      if (tasks.length === 0) return;
      for (const task of tasks.splice(0)) task();
    }
  }

  function nextTimer(until: number): Timer | null {
    let next: Timer | null = null;
    for (const timer of timers)
      if (timer.at <= until && (next === null || timer.at < next.at)) next = timer;
    return next;
  }

  function passUntil(moment: number, check: () => void): void {
    if (moment <= now) return;
    now = moment;
    check();
  }

  return {
    now: () => now,
    setTimer: setTimerFor("store"),
    clientClock: { now: () => now, setTimer: setTimerFor("client") },
    afterBurst: (callback) => void tasks.push(callback),
    random() {
      // Numerical Recipes' generator: chance that can be repeated.
      chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
      return chance / 2 ** 32;
    },
    page: {
      isHidden: () => visibleSince === null,
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
    hintDisabled: () => {},
    settle,
    async advance(ms, check) {
      const until = now + ms;
      await settle();
      check();
      for (let timer = nextTimer(until); timer !== null; timer = nextTimer(until)) {
        timers.delete(timer);
        passUntil(timer.at, check);
        timer.callback();
        await settle();
        check();
      }
      passUntil(until, check);
    },
    get visibleSince() {
      return visibleSince;
    },
    setHidden(isHidden) {
      if (isHidden === (visibleSince === null)) return;
      visibleSince = isHidden ? null : now;
      for (const listener of Array.from(pageListeners)) listener();
    },
    setOnScreen(elements) {
      onScreen = elements;
      for (const [element, onChange] of Array.from(observed)) onChange(onScreen.has(element));
    },
    isOnScreen: (element) => onScreen.has(element),
    leftovers: () => [
      ...[...timers]
        .filter(({ owner }) => owner === "store")
        .map(({ at }) => `a timer due in ${at - now} ms`),
      ...Array.from(pageListeners, () => "a listener for the page's visibility"),
      ...Array.from(observed, () => "an observed element"),
    ],
  };
}

/** Node runs a tick that a microtask asked for only after the last microtask: no turn of the event loop is needed. */
async function microtasksDone(): Promise<void> {
  await Promise.resolve();
  await new Promise<void>((resolve) => {
    process.nextTick(resolve);
  });
}
