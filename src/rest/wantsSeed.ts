import type { ReachabilityStore } from "../store/reachabilityStore.js";

/** What is asked of the store before a user is read over REST. */
export type SeedableStore = Pick<ReachabilityStore, "get" | "identities" | "connection" | "seed">;

/**
 * Whether a REST reading could tell more of this user than the store knows: not while the client stands behind a value,
 * and not while reachability is off, when the REST flags are null as well.
 *
 * @param readIdentities `store.identities()` of this moment, which is costly to ask for once per user.
 */
export function wantsSeed(
  store: SeedableStore,
  identity: string,
  readIdentities: ReadonlySet<string>,
): boolean {
  // Asking for a user whom nobody reads would make an entry, which takes the seed with it when it is tidied away.
  if (!readIdentities.has(identity)) return true;
  const { freshness, unknownReason } = store.get(identity);
  if (unknownReason === "disabled") return false;
  // The client's own answer, where there is a client: the Service has nothing to report.
  if (unknownReason === "not-reported") return store.connection().status !== "connected";
  return freshness === null || freshness === "seeded";
}
