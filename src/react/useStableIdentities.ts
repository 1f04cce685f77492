"use client";
import { useState } from "react";
import { ReachabilityError } from "../domain/reachabilityError.js";

/**
 * One array for all that have the same identities in the same order: an inline literal changes nothing. A copy, because
 * the app may change its own before it hands in another.
 *
 * @throws ReachabilityError `invalid-argument` for what is no array
 */
export function useStableIdentities(identities: readonly string[]): readonly string[] {
  const given: unknown = identities;
  if (!Array.isArray(given))
    throw new ReachabilityError(
      "invalid-argument",
      `the identities are ${String(given)}, but must be an array. Pass [] while there are none.`,
    );
  const [stable, setStable] = useState<readonly string[]>(() => [...identities]);
  const isSame =
    stable.length === identities.length &&
    stable.every((identity, index) => identity === identities[index]);
  if (isSame) return stable;
  const copy = [...identities];
  setStable(copy);
  return copy;
}
