"use client";
import { useState } from "react";
import { ReachabilityError } from "../domain/reachabilityError.js";

/**
 * The array given first of those with the same identities in the same order: an inline literal changes nothing.
 *
 * @throws ReachabilityError `invalid-argument` for what is no array
 */
export function useStableIdentities(identities: readonly string[]): readonly string[] {
  const [stable, setStable] = useState(identities);
  if (!Array.isArray(identities)) throw noArray(identities);
  if (stable === identities || hasSameItems(stable, identities)) return stable;
  setStable(identities);
  return identities;
}

function hasSameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function noArray(identities: unknown): ReachabilityError {
  return new ReachabilityError(
    "invalid-argument",
    `the identities are ${String(identities)}, but must be an array. Pass [] while there are none.`,
  );
}
