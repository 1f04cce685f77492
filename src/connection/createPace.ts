import type { ConnectionPlatform } from "./connectionPlatform.js";
import { firstPauseMs, longestPauseMs } from "./connectionTimings.js";

/**
 * Back-off with jitter: a function that says how many ms to pause before the next attempt, none after a quiet time.
 * It counts attempts, not failures: one that succeeds only to fail a moment later must not loop either.
 */
export function createPace(platform: ConnectionPlatform): () => number {
  let nextPause = 0;
  let quietAt = 0;
  return () => {
    const now = platform.now();
    if (now > quietAt) nextPause = 0;
    const pause = nextPause * (0.5 + platform.random() / 2);
    nextPause = Math.min(longestPauseMs, nextPause * 2 || firstPauseMs);
    quietAt = now + pause + 2 * longestPauseMs;
    return pause;
  };
}
