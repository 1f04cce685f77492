import type { Platform } from "../../../src/store/platform.js";

/** The machine's own clock and chance, and a page that is always shown, for a store beside the real SDK in Node. */
export function createRealPlatform(): Platform {
  return {
    now: () => Date.now(),
    setTimer(callback, ms) {
      const id = setTimeout(callback, ms);
      return () => clearTimeout(id);
    },
    afterBurst: (callback) => void setImmediate(callback),
    random: () => Math.random(),
    page: { isHidden: () => false, onVisibilityChange: () => () => {} },
    observeOnScreen: () => () => {},
    hint: () => {},
  };
}
