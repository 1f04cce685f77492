import { createDeadlines } from "./deadlines.js";
import type { Entry } from "./entry.js";
import type { Reader } from "./reader.js";
import type { Platform } from "./platform.js";

/** Which dots are on screen: observed only while there are not enough slots for all. */
export interface DotVisibility {
  add(dot: Reader): void;
  remove(dot: Reader): void;
  setObserving(isObserving: boolean): void;
}

/** A dot that leaves the screen keeps its rank for this long, so that scrolling back and forth costs nothing. */
const leaveAfterMs = 1000;

export function createDotVisibility(
  platform: Platform,
  onRankChange: (entry: Entry) => void,
): DotVisibility {
  const dots = new Set<Reader>();
  const leaving = createDeadlines<Reader>(platform, (dot) => setOnScreen(dot, false));
  let isObserving = false;

  function count(dot: Reader, by: 1 | -1): void {
    if (dot.isOnScreen) dot.entry.onScreenDots += by;
    else dot.entry.offScreenDots += by;
  }

  function setOnScreen(dot: Reader, isOnScreen: boolean): void {
    if (dot.isOnScreen === isOnScreen) return;
    count(dot, -1);
    dot.isOnScreen = isOnScreen;
    count(dot, 1);
    onRankChange(dot.entry);
  }

  function observe(dot: Reader): void {
    if (dot.interest.kind !== "dot") return;
    dot.stopObserving = platform.observeOnScreen(dot.interest.element, (isOnScreen) => {
      if (!isOnScreen) {
        if (dot.isOnScreen) leaving.set(dot, platform.now() + leaveAfterMs);
        return;
      }
      leaving.clear(dot);
      setOnScreen(dot, true);
    });
  }

  function stopObserving(dot: Reader): void {
    dot.stopObserving?.();
    dot.stopObserving = null;
    leaving.clear(dot);
  }

  return {
    add(dot) {
      dots.add(dot);
      count(dot, 1);
      onRankChange(dot.entry);
      if (isObserving) observe(dot);
    },
    remove(dot) {
      dots.delete(dot);
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
    },
  };
}
