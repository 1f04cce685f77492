"use client";
import type { ReactElement } from "react";
import type { FaultPanel } from "./useFaults.js";

/** Buttons for what can go wrong: with our own connection, or with one user. */
export function FaultButtons({
  label,
  panel,
  identity,
}: {
  readonly label: string;
  readonly panel: FaultPanel;
  /** Null for our own connection. */
  readonly identity: string | null;
}): ReactElement | null {
  const scope = identity === null ? "connection" : "user";
  const faults = panel.faults.filter(({ fault }) => fault.scope === scope);
  if (faults.length === 0) return null;
  return (
    <fieldset className="reachability-devtools-faults">
      <legend>{label}</legend>
      {faults.map((offered) => (
        <button
          key={offered.id}
          type="button"
          aria-pressed={panel.isActive(offered, identity) ? true : undefined}
          onClick={() => void panel.press(offered, identity)}
        >
          {offered.fault.label}
        </button>
      ))}
    </fieldset>
  );
}
