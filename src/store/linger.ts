import type { Platform } from "./platform.js";

/** What nobody reads any more, to be let go of after a while: all wait equally long, so the first to come is the first due. */
export interface Linger<Item> {
  /** Begins to wait; who waits already begins anew. */
  add(item: Item): void;
  has(item: Item): boolean;
  remove(item: Item): void;
  clear(): void;
}

/** @param waitMs a change of it counts for whoever comes later, but nobody is let go of before those who came earlier */
export function createLinger<Item>(
  platform: Platform,
  waitMs: () => number,
  onEnd: (item: Item) => void,
): Linger<Item> {
  /** Epoch ms at which each is due, in order of coming. */
  const dueAt = new Map<Item, number>();
  let cancelTimer: (() => void) | null = null;

  function arm(): void {
    const { value: first } = dueAt.values().next();
    if (cancelTimer !== null || first === undefined) return;
    cancelTimer = platform.setTimer(fire, Math.max(0, first - platform.now()));
  }

  function fire(): void {
    cancelTimer = null;
    const now = platform.now();
    for (const [item, at] of dueAt) {
      if (at > now) break;
      dueAt.delete(item);
      onEnd(item);
    }
    arm();
  }

  function disarm(): void {
    cancelTimer?.();
    cancelTimer = null;
  }

  function remove(item: Item): void {
    // The timer stays for the others, and may ring before any of them is due: setting it anew for each costs more.
    if (dueAt.delete(item) && dueAt.size === 0) disarm();
  }

  return {
    add(item) {
      dueAt.delete(item);
      dueAt.set(item, platform.now() + waitMs());
      arm();
    },
    has: (item) => dueAt.has(item),
    remove,
    clear() {
      dueAt.clear();
      disarm();
    },
  };
}
