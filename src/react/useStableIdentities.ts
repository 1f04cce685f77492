"use client";
import { useState } from "react";

/** The array given first of those with the same identities in the same order: an inline literal changes nothing. */
export function useStableIdentities(identities: readonly string[]): readonly string[] {
  const [stable, setStable] = useState(identities);
  if (stable === identities || hasSameItems(stable, identities)) return stable;
  setStable(identities);
  return identities;
}

function hasSameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
