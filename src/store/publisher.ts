import { describeReachability, type SessionFacts } from "../domain/describeReachability.js";
import { sameReachability } from "../domain/sameReachability.js";
import type { Entry } from "./entry.js";
import type { PublicationListener } from "./inspectedUser.js";
import type { Platform } from "./platform.js";

/** Brings changed facts to the readers, once per task however many changes a task brings. */
export interface Publisher {
  /** The facts of this user changed. */
  touch(entry: Entry): void;
  /** Runs `callback` in the next publication, or at once in a running one, after the cells: for what sums up cells. */
  afterCells(callback: () => void): void;
  /** Runs something that changes several facts, of which none is to be published before the rest. */
  together(change: () => void): void;
  /** Publishes what is pending now. */
  flush(): void;
  /** Tells of each change that is published, after its readers; returns the undo. */
  onPublished(listener: PublicationListener): () => void;
  /** What is pending is dropped. */
  stop(): void;
}

/** `onThrow` hears what a listener threw: the others are told all the same. */
export function createPublisher(
  platform: Platform,
  session: () => SessionFacts,
  onThrow: (error: unknown) => void,
): Publisher {
  const touched = new Set<Entry>();
  const summaries = new Set<() => void>();
  const witnesses = new Set<PublicationListener>();
  let isPending = false;
  let isScheduled = false;
  let depth = 0;

  function schedule(): void {
    isPending = true;
    if (isScheduled || depth > 0) return;
    isScheduled = true;
    platform.afterTask(() => {
      isScheduled = false;
      if (isPending) flush();
    });
  }

  function flush(): void {
    isPending = false;
    // A reader may touch further users; the sets grow while they are walked, and the walk takes them in.
    for (const entry of touched) {
      touched.delete(entry);
      const before = entry.cell.getState();
      publish(entry, session(), platform.now());
      const after = entry.cell.getState();
      if (after === before) continue;
      for (const witness of witnesses) guarded(() => witness(after, before));
    }
    for (const summary of summaries) {
      summaries.delete(summary);
      guarded(summary);
    }
  }

  function guarded(tell: () => void): void {
    try {
      tell();
    } catch (error) {
      onThrow(error);
    }
  }

  return {
    touch(entry) {
      touched.add(entry);
      schedule();
    },
    afterCells(callback) {
      summaries.add(callback);
      schedule();
    },
    together(change) {
      depth += 1;
      try {
        change();
      } finally {
        depth -= 1;
        if (isPending) schedule();
      }
    },
    flush,
    onPublished(listener) {
      witnesses.add(listener);
      return () => void witnesses.delete(listener);
    },
    stop() {
      isPending = false;
      touched.clear();
      summaries.clear();
    },
  };
}

function publish(entry: Entry, session: SessionFacts, now: number): void {
  let next = describeReachability(entry, session);
  if (next.presence !== "unknown") {
    if (entry.lastPresence !== null && entry.lastPresence !== next.presence) {
      entry.changedAt = now;
      next = { ...next, changedAt: now };
    }
    entry.lastPresence = next.presence;
  }
  if (!sameReachability(entry.cell.getState(), next)) entry.cell.setState(next, true);
}
