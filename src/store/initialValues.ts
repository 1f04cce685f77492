import { describeReachability, type SessionFacts } from "../domain/describeReachability.js";
import { noIdentity } from "../domain/noIdentity.js";
import type { ReachabilitySeed, UserReachability } from "../domain/reachability.js";
import { createEntry } from "./entry.js";

/** Before any client: on a server, and in the first render that takes over its markup. */
export const noSession: SessionFacts = { phase: "no-client", link: "up", linkUntil: 0 };

/**
 * What server rendering and hydration show: unknown, or the seed. It depends on nothing but the seed, so that both sides
 * agree; whether the seed has expired is judged after hydration.
 */
export function createInitialValues(
  seed: ReachabilitySeed | undefined,
): (identity: string) => UserReachability {
  const seeds = new Map(Object.entries(seed ?? {}));
  const values = new Map<string, UserReachability>();
  return (identity) => {
    if (identity === "") return noIdentity;
    const existing = values.get(identity);
    if (existing !== undefined) return existing;
    const entry = createEntry(identity, noSession);
    entry.seed = seeds.get(identity) ?? null;
    const value = describeReachability(entry, noSession);
    values.set(identity, value);
    return value;
  };
}
