/** What the two clocks may differ by for other reasons than being set: their ticks. */
const toleranceMs = 20;

/**
 * Epoch ms that never go back. Set back under a running page, the system's clock would keep everything shown for as much
 * longer; this one goes on from where it was, by the browser's stopwatch. That stands still while the computer sleeps, so
 * forwards the system's clock leads.
 */
export function createSteadyClock(): () => number {
  let systemAt = Date.now();
  let now = systemAt;
  /** Ms by which this clock is ahead of the system's, since that was set back. */
  let ahead = 0;
  /** What the stopwatch showed at epoch 0 of this clock. */
  let origin = performance.now() - now;
  return () => {
    const at = Date.now();
    if (at === systemAt) return now;
    systemAt = at;
    const behind = performance.now() - origin - (at + ahead);
    if (behind > toleranceMs) ahead += Math.round(behind);
    else if (behind < 0) origin += behind;
    return (now = Math.max(now, at + ahead));
  };
}
