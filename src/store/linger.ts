import { createAlarm } from "./alarm.js";
import type { Platform } from "./platform.js";

/** What nobody reads any more, to be let go of after a while: all wait equally long, so the first to come is the first due. */
export interface Linger<Item> {
  /** Begins to wait; who waits already begins anew. */
  add(item: Item): void;
  has(item: Item): boolean;
  onSettings(): void;
  remove(item: Item): void;
  clear(): void;
}

/** @param waitMs once it is shorter, it counts for those who wait already, too, from `onSettings` on */
export function createLinger<Item>(
  platform: Platform,
  waitMs: () => number,
  onEnd: (item: Item) => void,
): Linger<Item> {
  /** Epoch ms at which each is due, in order of coming. */
  const dueAt = new Map<Item, number>();
  const alarm = createAlarm(platform, letGo);

  function letGo(): void {
    const now = platform.now();
    for (const [item, at] of dueAt) {
      // Further off than anybody waits: the wait has become shorter.
      const isDue = at <= now || at > now + waitMs();
      if (!isDue) return alarm.ringBy(at);
      dueAt.delete(item);
      onEnd(item);
    }
  }

  return {
    add(item) {
      const at = platform.now() + waitMs();
      dueAt.delete(item);
      dueAt.set(item, at);
      alarm.ringBy(at);
    },
    has: (item) => dueAt.has(item),
    onSettings() {
      if (dueAt.size > 0) alarm.ringBy(platform.now() + waitMs());
    },
    remove(item) {
      // The timer stays for the others, and may ring before any of them is due: setting it anew for each costs more.
      if (dueAt.delete(item) && dueAt.size === 0) alarm.stop();
    },
    clear() {
      dueAt.clear();
      alarm.stop();
    },
  };
}
