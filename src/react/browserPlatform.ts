import type { Platform } from "../store/platform.js";
import { createViewportObserver } from "./viewportObserver.js";

/** The browser's clock, chance, page and viewport; on a server the parts that exist there. */
export function createBrowserPlatform(): Platform {
  const observeOnScreen = createViewportObserver();
  return {
    now: () => Date.now(),
    setTimer(callback, ms) {
      const id = setTimeout(callback, ms);
      return () => clearTimeout(id);
    },
    afterTask,
    random: () => Math.random(),
    page: {
      isHidden: () => typeof document !== "undefined" && document.visibilityState === "hidden",
      onVisibilityChange(listener) {
        if (typeof document === "undefined") return () => {};
        document.addEventListener("visibilitychange", listener);
        return () => document.removeEventListener("visibilitychange", listener);
      },
    },
    observeOnScreen,
    hint(message) {
      // Bundlers replace the expression as a whole; without one there may be no `process`.
      if (typeof process !== "undefined" && process.env["NODE_ENV"] !== "production")
        console.info(`react-reachability: ${message}`);
    },
  };
}

/** A message is a task of its own: no clamp of 4 ms, no throttling in a hidden page, as a timer would have. */
function afterTask(callback: () => void): void {
  if (typeof window === "undefined" || typeof MessageChannel === "undefined") {
    setTimeout(callback, 0);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener("message", () => {
    port1.close();
    callback();
  });
  port1.start();
  port2.postMessage(null);
}
