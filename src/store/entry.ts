import type { ReachabilityUser } from "../client/reachabilityClient.js";
import {
  describeReachability,
  type SessionFacts,
  type UserFacts,
} from "../domain/describeReachability.js";
import { noIdentity } from "../domain/noIdentity.js";
import type { Presence } from "../domain/reachability.js";
import type { Reading } from "../domain/reading.js";
import type { Cell } from "./cell.js";
import { rank, type ReaderCounts } from "./interest.js";

/**
 * Where a user stands with the SDK's subscriptions.
 *
 * - `none`: nobody reads it, or the session cannot read yet
 * - `waiting`: wanted, no slot
 * - `reading`: a slot is taken and `getUser` is in flight
 * - `holding`: subscribed in a slot of ours
 * - `borrowed`: subscribed by the app, or the signed-in user: costs us no slot and is never released
 * - `sampling`: being read through the reserved slot, to be released at once
 * - `releasing`: `unsubscribe()` is in flight; the slot is free when it settles
 * - `backoff`: the last read failed; another follows
 */
export type SlotState =
  | "none"
  | "waiting"
  | "reading"
  | "holding"
  | "borrowed"
  | "sampling"
  | "releasing"
  | "backoff";

/** All that the store keeps of one user: the facts, what readers see of them, and the place in the scheduler. */
export interface Entry extends UserFacts, ReaderCounts, Cell {
  reading: Reading | null;
  standing: UserFacts["standing"];
  seed: Reading | null;
  absence: UserFacts["absence"];
  error: Error | null;
  isDamped: boolean;
  changedAt: number | null;
  vouchedUntil: number;
  /** The last presence shown that was not unknown. */
  lastPresence: Presence | null;
  /** Changed since it was last published. */
  isTouched: boolean;
  slot: SlotState;
  user: ReachabilityUser | null;
  /** Failed reads since the last that succeeded. */
  failures: number;
  /** Epoch ms before which no seed counts: of the newest that was handed in, or of the end of a session that knew the user. */
  seededAt: number;
  /** Epoch ms of the last time that the Service did not know the user. */
  missingAt: number;
  /** Epoch ms since which it is subscribed, while it is. */
  subscribedAt: number;
  /** How often in a row it was evicted soon after it was read. */
  evictions: number;
  rank: number;
  /** Rises with each change of rank: the higher, the more recently wanted. */
  wantedSince: number;
  /** Counts against the slots: it has readers, and nobody else holds it. */
  isDemanded: boolean;
}

export function createEntry(
  identity: string,
  session: SessionFacts,
  seed: Reading | null = null,
): Entry {
  const entry: Entry = {
    identity,
    reading: null,
    standing: "none",
    seed,
    absence: "connecting",
    error: null,
    isDamped: false,
    changedAt: null,
    vouchedUntil: 0,
    value: noIdentity,
    reader: null,
    otherReaders: null,
    lastPresence: null,
    isTouched: false,
    slot: "none",
    user: null,
    failures: 0,
    seededAt: 0,
    missingAt: 0,
    subscribedAt: 0,
    evictions: 0,
    onScreenDots: 0,
    users: 0,
    lists: 0,
    offScreenDots: 0,
    rank: rank.lingering,
    wantedSince: 0,
    isDemanded: false,
  };
  entry.value = describeReachability(entry, session);
  return entry;
}

export function hasReaders(entry: Entry): boolean {
  return entry.onScreenDots + entry.users + entry.lists + entry.offScreenDots > 0;
}

/** Epoch ms of the newest that is known of a user, from wherever: older seeds must not come in its place. */
export function knownUntil(entry: Entry, newsUntil = entry.vouchedUntil): number {
  return Math.max(newsUntil, entry.missingAt, entry.seededAt);
}

/** Back to knowing nothing, when the session behind the facts has ended. Readers and seed stay. */
export function forgetSession(entry: Entry): void {
  entry.reading = null;
  entry.standing = "none";
  entry.absence = "connecting";
  entry.error = null;
  entry.isDamped = false;
  entry.changedAt = null;
  entry.vouchedUntil = 0;
  entry.lastPresence = null;
  entry.slot = "none";
  entry.user = null;
  entry.failures = 0;
  entry.missingAt = 0;
  entry.evictions = 0;
  entry.isDemanded = false;
}
