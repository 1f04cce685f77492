import { createAlarm } from "./alarm.js";
import type { Platform } from "./platform.js";
import { createPriorityQueue } from "./priorityQueue.js";

/** Many keys, each due at its own moment, on one timer. */
export interface Deadlines<Key> {
  /** Due at `at` (epoch ms); setting a key again moves it. */
  set(key: Key, at: number): void;
  clear(key: Key): void;
  clearAll(): void;
}

interface Deadline<Key> {
  readonly key: Key;
  readonly at: number;
}

export function createDeadlines<Key>(
  platform: Platform,
  onDue: (key: Key) => void,
): Deadlines<Key> {
  const deadlines = new Map<Key, Deadline<Key>>();
  const queue = createPriorityQueue<Deadline<Key>>((a, b) => a.at < b.at);
  const alarm = createAlarm(platform, ring);

  function arm(): void {
    alarm.ringBy(queue.first()?.at ?? Infinity);
  }

  function ring(): void {
    const now = platform.now();
    for (let first = queue.first(); first !== null && first.at <= now; first = queue.first()) {
      forget(first.key);
      onDue(first.key);
    }
    arm();
  }

  function forget(key: Key): void {
    const deadline = deadlines.get(key);
    if (deadline === undefined) return;
    deadlines.delete(key);
    queue.remove(deadline);
    // A timer set for this key alone stays while others wait, and rings for nobody: setting it anew for each of many
    // keys costs more.
    if (deadlines.size === 0) alarm.stop();
  }

  return {
    set(key, at) {
      forget(key);
      const deadline = { key, at };
      deadlines.set(key, deadline);
      queue.add(deadline);
      arm();
    },
    clear: forget,
    clearAll() {
      queue.clear();
      deadlines.clear();
      alarm.stop();
    },
  };
}
