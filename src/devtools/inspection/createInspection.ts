import type { KitStore } from "../../store/kitStore.js";
import type { ReachabilityBudget } from "../../store/reachabilityStore.js";
import { createNotes } from "./createNotes.js";
import { createRowList } from "./createRowList.js";
import type { InspectionSnapshot } from "./inspectionSnapshot.js";

/** A store as the inspector sees it. It looks a few times a second instead of at every event, and only while watched. */
export interface Inspection {
  /** Takes notes of events until the returned undo is called. */
  takeNotes(): () => void;
  subscribe(listener: () => void): () => void;
  /** As of the last look; the same object while nothing changed. */
  get(): InspectionSnapshot;
}

/** Ms between looks. */
export const lookEveryMs = 500;

export function createInspection(store: KitStore): Inspection {
  const notes = createNotes(store);
  const rowsOf = createRowList();
  const listeners = new Set<() => void>();
  let snapshot: InspectionSnapshot | null = null;
  let cancelTimer = (): void => {};

  function look(): InspectionSnapshot {
    const budget = store.budget();
    const { events } = notes;
    const next: InspectionSnapshot = {
      at: Math.ceil(store.clock.now() / 1000) * 1000,
      connection: store.connection(),
      enabled: store.enabled(),
      budget: snapshot !== null && isSameBudget(snapshot.budget, budget) ? snapshot.budget : budget,
      rows: rowsOf(store.inspect()),
      events,
      histories: snapshot?.events === events ? snapshot.histories : new Map(notes.histories),
    };
    if (snapshot === null || !isSame(snapshot, next)) snapshot = next;
    return snapshot;
  }

  function lookAgain(): void {
    cancelTimer = store.clock.setTimer(lookAgain, lookEveryMs);
    const before = snapshot;
    if (look() !== before) for (const listener of listeners) listener();
  }

  return {
    takeNotes: notes.take,
    subscribe(listener) {
      listeners.add(listener);
      if (listeners.size === 1) lookAgain();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) cancelTimer();
      };
    },
    get: () => snapshot ?? look(),
  };
}

function isSame(a: InspectionSnapshot, b: InspectionSnapshot): boolean {
  return (
    a.at === b.at &&
    a.connection === b.connection &&
    a.enabled === b.enabled &&
    a.budget === b.budget &&
    a.rows === b.rows &&
    a.events === b.events
  );
}

function isSameBudget(a: ReachabilityBudget, b: ReachabilityBudget): boolean {
  return Object.entries(a).every(([name, count]) => Reflect.get(b, name) === count);
}
