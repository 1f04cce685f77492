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
  checkIdentities(identities);
  const [stable, setStable] = useState<readonly string[]>(() => [...identities]);
  if (hasSameItems(stable, identities)) return stable;
  const copy = [...identities];
  setStable(copy);
  return copy;
}

function hasSameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function checkIdentities(identities: unknown): void {
  if (Array.isArray(identities)) return;
  throw new ReachabilityError(
    "invalid-argument",
    `the identities are ${String(identities)}, but must be an array. Pass [] while there are none.`,
  );
}
