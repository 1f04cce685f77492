"use client";
import { useMemo, useState } from "react";
import type { DevtoolsFault, FaultOutcome } from "../faults/devtoolsFault.js";
import { offerFaults, type OfferedFault } from "../faults/offerFaults.js";
import { useLastingFaults } from "./useLastingFaults.js";

/** The faults on offer, and which of them last. */
export interface FaultPanel {
  readonly faults: readonly OfferedFault[];
  /** What the last press failed with; null when it did not. */
  readonly failure: string | null;
  isActive(fault: OfferedFault, identity: string | null): boolean;
  /** Injects the fault, or ends it if it lasts. */
  press(fault: OfferedFault, identity: string | null): Promise<void>;
}

/** Kept outside the panel, so that closing it leaves lasting faults in place and in reach. */
export function useFaults(
  client: unknown,
  added: readonly DevtoolsFault[] | undefined,
): FaultPanel {
  const faults = useMemo(() => offerFaults(client, added ?? []), [client, added]);
  const [failure, setFailure] = useState<string | null>(null);
  const lasting = { client: useLastingFaults(client), app: useLastingFaults(null) };

  async function press(offered: OfferedFault, identity: string | null): Promise<void> {
    setFailure(null);
    try {
      await lasting[offered.origin].toggle(keyOf(offered, identity), () =>
        inject(offered, identity),
      );
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  }

  return {
    faults,
    failure,
    isActive: (offered, identity) => lasting[offered.origin].ends.has(keyOf(offered, identity)),
    press,
  };
}

function inject(
  { fault }: OfferedFault,
  identity: string | null,
): FaultOutcome | Promise<FaultOutcome> {
  return fault.scope === "user" ? fault.inject(identity ?? "") : fault.inject();
}

function keyOf({ id }: OfferedFault, identity: string | null): string {
  return JSON.stringify([id, identity]);
}
