import type { Timeline } from "./timeline.js";

/** What the Service reports of a user from one event to the next. */
export interface UserState {
  readonly exists: boolean;
  readonly isOnline: boolean | null;
  readonly isNotifiable: boolean | null;
}

interface Step extends UserState {
  readonly event: number;
  readonly at: number;
}

export type Flags = Pick<UserState, "isOnline" | "isNotifiable">;

const nobody: UserState = { exists: false, isOnline: null, isNotifiable: null };

/** Everything that was ever true of the users of one Service, for the oracle to look up. */
export interface Truth {
  set(identity: string, changes: Partial<Flags>): void;
  remove(identity: string): void;
  wasRemoved(identity: string): boolean;
  /** As the Service does it: while off, the flags stay as last reported; switched on, only who is online is reported. */
  setReportsFlags(isOn: boolean): void;
  now(identity: string): UserState;
  /** Every state since this event, the one in force then included. */
  sinceEvent(identity: string, event: number): readonly UserState[];
  /** Every state that held at some moment from `from` to `to` (epoch ms, both included). */
  between(identity: string, from: number, to: number): readonly UserState[];
}

export function createTruth(
  timeline: Timeline,
  users: Readonly<Record<string, Flags>>,
  isReporting: boolean,
): Truth {
  const histories = new Map<string, Step[]>();
  /** What is true, reported or not. */
  const actual = new Map<string, Flags>();
  const removed = new Set<string>();
  let reportsFlags = isReporting;

  function record(identity: string, state: UserState): void {
    const step = { ...state, event: timeline.next(), at: timeline.now() };
    const history = histories.get(identity);
    if (history === undefined) histories.set(identity, [{ ...nobody, event: 0, at: 0 }, step]);
    else history.push(step);
  }

  function historyOf(identity: string): readonly Step[] {
    return histories.get(identity) ?? [{ ...nobody, event: 0, at: 0 }];
  }

  const truth: Truth = {
    set(identity, changes) {
      const before = truth.now(identity);
      const flags = { ...(actual.get(identity) ?? nobody), ...changes };
      actual.set(identity, { isOnline: flags.isOnline, isNotifiable: flags.isNotifiable });
      const { isOnline, isNotifiable } = reportsFlags ? flags : before;
      record(identity, { exists: true, isOnline, isNotifiable });
    },
    remove(identity) {
      actual.delete(identity);
      removed.add(identity);
      record(identity, nobody);
    },
    wasRemoved: (identity) => removed.has(identity),
    setReportsFlags(isOn) {
      if (isOn === reportsFlags) return;
      reportsFlags = isOn;
      if (!isOn) return;
      for (const [identity, { isOnline }] of actual)
        truth.set(identity, { isOnline: isOnline === true ? true : null });
    },
    now: (identity) => historyOf(identity).at(-1) ?? nobody,
    sinceEvent(identity, event) {
      return historyOf(identity).filter((_, index, history) => {
        const end = history[index + 1];
        return end === undefined || end.event > event;
      });
    },
    between(identity, from, to) {
      return historyOf(identity).filter((step, index, history) => {
        const end = history[index + 1];
        return step.at <= to && (end === undefined || end.at >= from);
      });
    },
  };
  for (const [identity, flags] of Object.entries(users)) truth.set(identity, flags);
  return truth;
}
