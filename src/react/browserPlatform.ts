import { disabledHint } from "../store/disabledHint.js";
import type { Platform } from "../store/platform.js";
import { afterBurst } from "./afterBurst.js";
import { createViewportObserver } from "./viewportObserver.js";

/** Beyond it, `setTimeout` calls back at once. */
const longestTimerMs = 2 ** 31 - 1;

function setTimer(callback: () => void, ms: number): () => void {
  if (ms > longestTimerMs) {
    const goOn = (): void => void (cancel = setTimer(callback, ms - longestTimerMs));
    let cancel = setTimer(goOn, longestTimerMs);
    return () => cancel();
  }
  const id = setTimeout(callback, ms);
  return () => clearTimeout(id);
}

/** The browser's clock, chance, page and viewport; on a server the parts that exist there. */
export function createBrowserPlatform(): Platform {
  return {
    now: () => Date.now(),
    setTimer,
    afterBurst,
    random: () => Math.random(),
    page: {
      isHidden: () => typeof document !== "undefined" && document.visibilityState === "hidden",
      onVisibilityChange(listener) {
        if (typeof document === "undefined") return () => {};
        document.addEventListener("visibilitychange", listener);
        return () => document.removeEventListener("visibilitychange", listener);
      },
    },
    observeOnScreen: createViewportObserver(),
    hintDisabled() {
      // Bundlers replace the expression as a whole; without one there may be no `process`.
      if (typeof process !== "undefined" && process.env["NODE_ENV"] !== "production")
        console.info(`react-reachability: ${disabledHint}`);
    },
  };
}
