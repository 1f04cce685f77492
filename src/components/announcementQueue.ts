/** A change of presence that somebody may be told of. */
export interface PresenceChange {
  readonly identity: string;
  readonly from: string;
  readonly to: "online" | "offline";
}

export interface AnnouncementQueueOptions {
  /** Calls back once after `ms`; returns the undo. */
  readonly setTimer: (callback: () => void, ms: number) => () => void;
  /** Ms that changes are collected before they are told together. */
  readonly settleMs: number;
  /** Ms between two announcements, and after which the last one is cleared. */
  readonly minIntervalMs: number;
  /** Called with what changed on balance, or with nothing when the last announcement has had its time. */
  readonly onDue: (changes: readonly PresenceChange[]) => void;
}

export interface AnnouncementQueue {
  add(change: PresenceChange): void;
  destroy(): void;
}

/** Collects changes into few announcements; somebody who left and came back in between is not worth one. */
export function createAnnouncementQueue(options: AnnouncementQueueOptions): AnnouncementQueue {
  const { setTimer, settleMs, minIntervalMs, onDue } = options;
  const pending = new Map<string, PresenceChange>();
  let cancel: (() => void) | null = null;

  const tell = (): void => {
    const changes = [...pending.values()];
    pending.clear();
    // First, so that words of the app that throw silence this announcement alone.
    cancel = changes.length > 0 ? setTimer(tell, minIntervalMs) : null;
    onDue(changes);
  };

  return {
    add(change) {
      const from = pending.get(change.identity)?.from ?? change.from;
      pending.delete(change.identity);
      if (from !== change.to) pending.set(change.identity, { ...change, from });
      cancel ??= setTimer(tell, settleMs);
    },
    destroy() {
      cancel?.();
      cancel = null;
      pending.clear();
    },
  };
}
