import { describeReachability, type SessionFacts } from "../domain/describeReachability.js";
import type { UserReachability } from "../domain/reachability.js";
import { sameReachability } from "../domain/sameReachability.js";
import { setCell } from "./cell.js";
import type { Entry } from "./entry.js";
import type { Attempt } from "./errorReports.js";
import type { PublicationListener } from "./inspectedUser.js";
import type { Platform } from "./platform.js";

/** Brings changed facts to the readers, once per burst however many changes it brings. */
export interface Publisher {
  /** The facts of this user changed. */
  touch(entry: Entry): void;
  /** Runs `callback` in the next publication, or at once in a running one, after the cells: for what sums up cells. */
  afterCells(callback: () => void): void;
  /** Runs something that changes several facts, of which none is to be published before the rest. */
  together(change: () => void): void;
  together<Given>(change: (given: Given) => void, given: Given): void;
  /** Publishes what is pending now. */
  flush(): void;
  /** Tells of each change that is published, after its readers; returns the undo. */
  onPublished(listener: PublicationListener): () => void;
}

/** Listeners are called through `attempt`: what one throws, the others are told all the same. */
export function createPublisher(
  platform: Platform,
  session: () => SessionFacts,
  attempt: Attempt,
): Publisher {
  /** Each once; a mark on the entry is quicker than a Set of thousands. */
  let touched: Entry[] = [];
  const summaries = new Set<() => void>();
  const witnesses = new Set<PublicationListener>();
  let isPending = false;
  let isScheduled = false;
  let isFlushing = false;
  let depth = 0;
  let changes = 0;

  function schedule(): void {
    isPending = true;
    changes += 1;
    // Also where a platform calls back at once, a running publication takes in what its readers bring.
    if (isScheduled || isFlushing || depth > 0) return;
    isScheduled = true;
    platform.afterBurst(publishPending, () => changes);
  }

  function publishPending(): void {
    isScheduled = false;
    flush();
  }

  function flush(): void {
    // Asked for by a reader who is being told: the running publication takes it in, when all have heard what it tells now.
    if (isFlushing) return;
    isFlushing = true;
    while (touched.length > 0 || summaries.size > 0) walk();
    isFlushing = false;
    isPending = false;
  }

  function walk(): void {
    const now = platform.now();
    // A reader may touch further users: the list grows while it is walked.
    for (const entry of touched) {
      entry.isTouched = false;
      const before = entry.value;
      publish(entry, session(), now, attempt);
      const after = entry.value;
      if (after === before) continue;
      for (const witness of witnesses) attempt(witness, after, before);
    }
    touched = [];
    for (const summary of summaries) {
      summaries.delete(summary);
      attempt(summary);
    }
  }

  function together<Given>(change: (given?: Given) => void, given?: Given): void {
    depth += 1;
    try {
      change(given);
    } finally {
      depth -= 1;
      if (isPending) schedule();
    }
  }

  return {
    touch(entry) {
      if (!entry.isTouched) {
        entry.isTouched = true;
        touched.push(entry);
      }
      schedule();
    },
    afterCells(callback) {
      summaries.add(callback);
      schedule();
    },
    together,
    flush,
    onPublished(listener) {
      witnesses.add(listener);
      return () => void witnesses.delete(listener);
    },
  };
}

/** Not handed out yet: a copy for one more field would cost every change as much as the value itself. */
type Changing<Value> = { -readonly [Name in keyof Value]: Value[Name] };

function publish(entry: Entry, session: SessionFacts, now: number, attempt: Attempt): void {
  const next: Changing<UserReachability> = describeReachability(entry, session);
  if (next.presence !== "unknown") {
    if (entry.lastPresence !== null && entry.lastPresence !== next.presence)
      next.changedAt = entry.changedAt = now;
    entry.lastPresence = next.presence;
  }
  if (!sameReachability(entry.value, next)) setCell(entry, next, attempt);
}
