import type { Platform } from "./platform.js";
import { createPriorityQueue } from "./priorityQueue.js";

/** Many keys, each due at its own moment, on one timer. */
export interface Deadlines<Key> {
  /** Due at `at` (epoch ms); setting a key again moves it. */
  set(key: Key, at: number): void;
  has(key: Key): boolean;
  clear(key: Key): void;
  clearAll(): void;
}

export function createDeadlines<Key>(
  platform: Platform,
  onDue: (key: Key) => void,
): Deadlines<Key> {
  const dueAt = new Map<Key, number>();
  const at = (key: Key): number => dueAt.get(key) ?? Infinity;
  const queue = createPriorityQueue<Key>((a, b) => at(a) < at(b));
  let cancelTimer = (): void => {};
  let timerAt = Infinity;

  function arm(): void {
    const first = queue.first();
    const next = first === null ? Infinity : at(first);
    if (next === timerAt) return;
    cancelTimer();
    timerAt = next;
    if (next !== Infinity)
      cancelTimer = platform.setTimer(fire, Math.max(0, next - platform.now()));
  }

  function fire(): void {
    timerAt = Infinity;
    const now = platform.now();
    for (let key = queue.first(); key !== null && at(key) <= now; key = queue.first()) {
      forget(key);
      onDue(key);
    }
    arm();
  }

  function forget(key: Key): void {
    queue.remove(key);
    dueAt.delete(key);
  }

  return {
    set(key, due) {
      queue.remove(key);
      dueAt.set(key, due);
      queue.add(key);
      arm();
    },
    has: (key) => dueAt.has(key),
    clear(key) {
      if (!dueAt.has(key)) return;
      forget(key);
      arm();
    },
    clearAll() {
      queue.clear();
      dueAt.clear();
      arm();
    },
  };
}
