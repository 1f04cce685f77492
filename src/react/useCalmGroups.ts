"use client";
import { useState } from "react";
import { createCalmGroups, type CalmGroups } from "../store/calmGroups.js";
import type { KitStore } from "../store/kitStore.js";

/** The groups of these identities; where the list changes, rows that stay in it stay where they are. */
export function useCalmGroups(
  store: KitStore,
  identities: readonly string[],
  dwellMs: number,
): CalmGroups {
  const [current, setCurrent] = useState(() => ({
    store,
    identities,
    dwellMs,
    groups: createCalmGroups(store, identities, dwellMs),
  }));
  if (current.store !== store) return renew(createCalmGroups(store, identities, dwellMs));
  if (current.identities !== identities || current.dwellMs !== dwellMs)
    return renew(current.groups.change(identities, dwellMs));
  return current.groups;

  function renew(groups: CalmGroups): CalmGroups {
    setCurrent({ store, identities, dwellMs, groups });
    return groups;
  }
}
