import type { Cancel, ConnectionPlatform } from "./connectionPlatform.js";

/** A timer this late did not measure the other side's silence, but our own sleep. */
const lateMs = 10_000;

/**
 * `after`, for time limits: when the computer slept through the limit, the other side gets it once more in full.
 * Once only, because the timers of a hidden page are always late.
 */
export function afterAwake(platform: ConnectionPlatform, ms: number, run: () => void): Cancel {
  const due = platform.now() + ms;
  let cancel = platform.after(ms, () => {
    if (platform.now() - due > lateMs) cancel = platform.after(ms, run);
    else run();
  });
  return () => cancel();
}
