import type { ConnectionPlatform } from "./connectionPlatform.js";

/** A shown page is never without this tick for three times as long, unless the computer slept. */
const tickMs = 15_000;

/** The browser's clock, chance and signals: the one place where the connection touches them. */
export const browserConnectionPlatform: ConnectionPlatform = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  onReturn(listener) {
    const onSignal = (): void => {
      if (!document.hidden) listener();
    };
    let tickedAt = Date.now();
    const ticker = setInterval(() => {
      const sleptMs = Date.now() - tickedAt;
      tickedAt += sleptMs;
      if (sleptMs > 3 * tickMs) onSignal();
    }, tickMs);
    window.addEventListener("online", onSignal);
    window.addEventListener("visibilitychange", onSignal);
    return () => {
      clearInterval(ticker);
      window.removeEventListener("online", onSignal);
      window.removeEventListener("visibilitychange", onSignal);
    };
  },
};
