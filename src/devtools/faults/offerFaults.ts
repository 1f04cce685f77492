import { clientFaults } from "./clientFaults.js";
import type { DevtoolsFault } from "./devtoolsFault.js";

/** Whose a fault is. */
export type FaultOrigin = "client" | "app";

/** A fault as it stands on a button. */
export interface OfferedFault {
  /** Told by words and place, because apps make their lists anew at each render, and may use our words. */
  readonly id: string;
  readonly origin: FaultOrigin;
  readonly fault: DevtoolsFault;
}

/** The faults of a client, then those that the app adds. */
export function offerFaults(
  client: unknown,
  added: readonly DevtoolsFault[],
): readonly OfferedFault[] {
  return [...identified("client", clientFaults(client)), ...identified("app", added)];
}

function identified(
  origin: FaultOrigin,
  faults: readonly DevtoolsFault[],
): readonly OfferedFault[] {
  return faults.map((fault, index) => {
    const { scope, label } = fault;
    const namesakes = faults
      .slice(0, index)
      .filter((other) => other.scope === scope && other.label === label);
    return { id: JSON.stringify([origin, scope, label, namesakes.length]), origin, fault };
  });
}
