"use client";
import { useMemo, useState } from "react";
import { clientFaults } from "../faults/clientFaults.js";
import type { DevtoolsFault, FaultOutcome } from "../faults/devtoolsFault.js";

/** The faults on offer, and which of them last. */
export interface FaultPanel {
  readonly faults: readonly DevtoolsFault[];
  /** What the last press failed with; null when it did not. */
  readonly failure: string | null;
  isActive(fault: DevtoolsFault, identity: string | null): boolean;
  /** Injects the fault, or ends it if it lasts. */
  press(fault: DevtoolsFault, identity: string | null): Promise<void>;
}

type Ends = ReadonlyMap<string, () => unknown>;

/** Kept outside the panel, so that closing it leaves lasting faults in place and in reach. */
export function useFaults(
  client: unknown,
  added: readonly DevtoolsFault[] | undefined,
): FaultPanel {
  const faults = useMemo(() => [...clientFaults(client), ...(added ?? [])], [client, added]);
  const [failure, setFailure] = useState<string | null>(null);
  const [ends, setEnds] = useState<Ends>(new Map());

  async function press(fault: DevtoolsFault, identity: string | null): Promise<void> {
    const key = keyOf(fault, identity);
    const end = ends.get(key);
    setFailure(null);
    try {
      const next = end === undefined ? await inject(fault, identity) : void (await end());
      setEnds((before) => {
        const after = new Map(before);
        if (typeof next === "function") after.set(key, next);
        else after.delete(key);
        return after;
      });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    faults,
    failure,
    isActive: (fault, identity) => ends.has(keyOf(fault, identity)),
    press,
  };
}

function inject(
  fault: DevtoolsFault,
  identity: string | null,
): FaultOutcome | Promise<FaultOutcome> {
  return fault.scope === "user" ? fault.inject(identity ?? "") : fault.inject();
}

function keyOf({ scope, label }: DevtoolsFault, identity: string | null): string {
  return JSON.stringify([scope, label, identity]);
}
