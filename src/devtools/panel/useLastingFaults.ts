"use client";
import { useEffect, useMemo, useSyncExternalStore } from "react";
import {
  createLastingFaults,
  type LastingFaultEnds,
  type LastingFaults,
} from "../faults/createLastingFaults.js";

/** The lasting faults of a client, or of the app for null. They end with the client, and with the inspector. */
export function useLastingFaults(
  client: unknown,
): Pick<LastingFaults, "toggle"> & { readonly ends: LastingFaultEnds } {
  const lasting = useMemo(() => createLastingFaults(client), [client]);
  useEffect(() => lasting.watch(), [lasting]);
  const ends = useSyncExternalStore(lasting.subscribe, lasting.get, lasting.get);
  return { ends, toggle: lasting.toggle };
}
