import fc from "fast-check";
import type { Flags } from "./truth.js";

/** The people of all schedules; names that break plain objects and addresses among them. `me` is signed in. */
export const people = [
  "ann",
  "bob",
  "__proto__",
  "dan@example.com",
  "eve",
  "f/g",
  "📎",
  "me",
] as const;

/** What a schedule begins with. */
export interface ScheduleConfig {
  readonly chance: number;
  readonly maxSubscriptions: number;
  readonly lingerMs: number;
  readonly staleAfterMs: number;
  readonly offlineDelayMs: number;
  readonly isSampling: boolean;
  readonly getUserDelayMs: number;
  readonly replayDelayMs: number;
  readonly isInitialized: boolean;
  readonly isEnabled: boolean;
  readonly hasReplay: boolean;
  /** What the client does when it is asked whom it holds. */
  readonly heldList: "told" | "refused" | "never told";
  /** How many of the SDK's hundred the app has taken for itself before the kit comes. */
  readonly takenByApp: number;
  /** By person, for each of the two Services; undefined: does not exist. */
  readonly users: readonly [readonly (Flags | undefined)[], readonly (Flags | undefined)[]];
}

const flag = fc.constantFrom(true, false, null);

const user = fc.option(fc.record({ isOnline: flag, isNotifiable: flag }), {
  nil: undefined,
  freq: 8,
});

const users = fc.array(user, { minLength: people.length, maxLength: people.length });

/** `slots`: how many `maxSubscriptions` may be; few, so that eight people are too many, or plenty. */
export function scheduleConfig(slots: fc.Arbitrary<number>): fc.Arbitrary<ScheduleConfig> {
  return fc.record({
    chance: fc.nat(),
    maxSubscriptions: slots,
    lingerMs: fc.constantFrom(5000, 1000, 0),
    staleAfterMs: fc.constantFrom(5000, 1000, 0),
    offlineDelayMs: fc.constantFrom(2000, 0),
    isSampling: fc.constantFrom(true, true, false),
    getUserDelayMs: fc.constantFrom(0, 0, 30, 400),
    replayDelayMs: fc.constantFrom(120, 0, 190),
    isInitialized: mostly(true),
    isEnabled: mostly(true),
    hasReplay: mostly(true),
    heldList: fc.oneof(
      { weight: 18, arbitrary: fc.constant("told" as const) },
      { weight: 1, arbitrary: fc.constantFrom("refused" as const, "never told" as const) },
    ),
    takenByApp: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 93, max: 100 }) },
    ),
    users: fc.tuple(users, users),
  });
}

function mostly(value: boolean): fc.Arbitrary<boolean> {
  return fc.oneof(
    { weight: 7, arbitrary: fc.constant(value) },
    { weight: 1, arbitrary: fc.constant(!value) },
  );
}
