import { createDeadlines } from "./deadlines.js";
import type { Entry } from "./entry.js";
import type { Platform } from "./platform.js";

/** One dot in the page. */
export interface Dot {
  readonly entry: Entry;
  readonly element: object;
  isOnScreen: boolean;
  stopObserving: (() => void) | null;
}

/** Which dots are on screen: observed only while there are not enough slots for all. */
export interface DotVisibility {
  add(entry: Entry, element: object): Dot;
  remove(dot: Dot): void;
  setObserving(isObserving: boolean): void;
}

/** A dot that leaves the screen keeps its rank for this long, so that scrolling back and forth costs nothing. */
const leaveAfterMs = 1000;

export function createDotVisibility(
  platform: Platform,
  onRankChange: (entry: Entry) => void,
): DotVisibility {
  const dots = new Set<Dot>();
  const leaving = createDeadlines<Dot>(platform, (dot) => setOnScreen(dot, false));
  let isObserving = false;

  function count(dot: Dot, by: 1 | -1): void {
    if (dot.isOnScreen) dot.entry.onScreenDots += by;
    else dot.entry.offScreenDots += by;
  }

  function setOnScreen(dot: Dot, isOnScreen: boolean): void {
    if (dot.isOnScreen === isOnScreen) return;
    count(dot, -1);
    dot.isOnScreen = isOnScreen;
    count(dot, 1);
    onRankChange(dot.entry);
  }

  function observe(dot: Dot): void {
    dot.stopObserving = platform.observeOnScreen(dot.element, (isOnScreen) => {
      if (!isOnScreen) {
        if (dot.isOnScreen) leaving.set(dot, platform.now() + leaveAfterMs);
        return;
      }
      leaving.clear(dot);
      setOnScreen(dot, true);
    });
  }

  function stopObserving(dot: Dot): void {
    dot.stopObserving?.();
    dot.stopObserving = null;
    leaving.clear(dot);
  }

  return {
    add(entry, element) {
      const dot: Dot = { entry, element, isOnScreen: false, stopObserving: null };
      dots.add(dot);
      count(dot, 1);
      onRankChange(entry);
      if (isObserving) observe(dot);
      return dot;
    },
    remove(dot) {
      if (!dots.delete(dot)) return;
      stopObserving(dot);
      count(dot, -1);
      onRankChange(dot.entry);
    },
    setObserving(next) {
      if (isObserving === next) return;
      isObserving = next;
      for (const dot of dots) {
        if (next) observe(dot);
        else stopObserving(dot);
      }
      if (!next) leaving.clearAll();
    },
  };
}
