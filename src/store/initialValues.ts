import type { SessionFacts } from "../domain/describeReachability.js";
import { noIdentity } from "../domain/noIdentity.js";
import type { ReachabilitySeed, UserReachability } from "../domain/reachability.js";
import { createEntry } from "./entry.js";

/** Before any client: on a server, and in the first render that takes over its markup. */
export const noSession: SessionFacts = { phase: "no-client", link: "up", linkUntil: 0 };

/**
 * What server rendering and hydration show: unknown, or the seed. It depends on nothing but the seed, so that both sides
 * agree; whether the seed has expired is judged after hydration. Not kept: what React has rendered it does not ask again.
 */
export function createInitialValues(
  seed: ReachabilitySeed | undefined,
): (identity: string) => UserReachability {
  const seeds = new Map(Object.entries(seed ?? {}));
  const unseeded = createEntry("", noSession).value;
  return (identity) => {
    if (!identity) return noIdentity;
    const own = seeds.get(identity);
    if (own === undefined) return { ...unseeded, identity };
    return createEntry(identity, noSession, own).value;
  };
}
