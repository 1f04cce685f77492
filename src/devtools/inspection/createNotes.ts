import type { UserReachability } from "../../domain/reachability.js";
import type { KitStore } from "../../store/kitStore.js";
import { describeChange } from "./describeChange.js";
import type { InspectedEvent } from "./inspectionSnapshot.js";

/** Memory of what happened, bounded in every direction. */
export interface Notes {
  /** Takes notes until the returned undo is called. */
  take(): () => void;
  readonly events: readonly InspectedEvent[];
  readonly histories: ReadonlyMap<string, readonly InspectedEvent[]>;
}

const eventsKept = 200;
const eventsKeptPerUser = 20;
const usersKept = 5000;

/** Listens to what the store publishes anyway: it subscribes to nobody, so it never causes a read. */
export function createNotes(store: KitStore): Notes {
  const histories = new Map<string, readonly InspectedEvent[]>();
  let events: readonly InspectedEvent[] = [];
  let lastId = 0;

  function note(event: Omit<InspectedEvent, "id" | "at">): InspectedEvent {
    const noted = { id: (lastId += 1), at: store.clock.now(), ...event };
    events = [noted, ...events.slice(0, eventsKept - 1)];
    return noted;
  }

  function onPublished(current: UserReachability, previous: UserReachability): void {
    const { identity, presence } = current;
    if (identity === null) return;
    const noted = note({ identity, presence, text: describeChange(current, previous) });
    const history = histories.get(identity) ?? [];
    histories.set(identity, [noted, ...history.slice(0, eventsKeptPerUser - 1)]);
    if (histories.size <= usersKept) return;
    const [first] = histories.keys();
    if (first !== undefined) histories.delete(first);
  }

  return {
    take() {
      let { status, isStale } = store.connection();
      const stopUsers = store.onPublished(onPublished);
      const stopConnection = store.subscribeConnection(() => {
        const before = { status, isStale };
        ({ status, isStale } = store.connection());
        const changes = [
          ...(status === before.status ? [] : [`${before.status} → ${status}`]),
          ...(isStale === before.isStale ? [] : [isStale ? "values are stale" : "values are good"]),
        ];
        if (changes.length > 0)
          note({ identity: null, presence: null, text: `connection ${changes.join(", ")}` });
      });
      return () => {
        stopUsers();
        stopConnection();
      };
    },
    get events() {
      return events;
    },
    histories,
  };
}
