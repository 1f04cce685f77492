import { disabledHint } from "../store/disabledHint.js";
import type { Platform } from "../store/platform.js";
import { afterBurst } from "./afterBurst.js";
import { createSteadyClock } from "./steadyClock.js";
import { createSteadyTimers } from "./steadyTimers.js";
import { createViewportObserver } from "./viewportObserver.js";

/** The browser's clock, chance, page and viewport; on a server the parts that exist there. */
export function createBrowserPlatform(): Platform {
  const now = createSteadyClock();
  return {
    now,
    setTimer: createSteadyTimers(now),
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
