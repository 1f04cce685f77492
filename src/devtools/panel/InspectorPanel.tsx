"use client";
import { useCallback, useState, useSyncExternalStore, type ReactElement, type Ref } from "react";
import type { Inspection } from "../inspection/createInspection.js";
import type { InspectionSnapshot } from "../inspection/inspectionSnapshot.js";
import { BudgetMeter } from "./BudgetMeter.js";
import { ConnectionSummary } from "./ConnectionSummary.js";
import { EventList } from "./EventList.js";
import { FaultButtons } from "./FaultButtons.js";
import { UserDetails } from "./UserDetails.js";
import { UserTable } from "./UserTable.js";
import type { FaultPanel } from "./useFaults.js";

interface InspectorPanelProps {
  readonly id: string;
  readonly panelRef: Ref<HTMLDialogElement>;
  readonly inspection: Inspection;
  readonly faults: FaultPanel;
  readonly onClose: () => void;
}

/** What the store knows and does, as of a moment ago. */
export function InspectorPanel({
  id,
  panelRef,
  inspection,
  faults,
  onClose,
}: InspectorPanelProps): ReactElement {
  const latest = useSyncExternalStore(inspection.subscribe, inspection.get, inspection.get);
  const [paused, setPaused] = useState<InspectionSnapshot | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const snapshot = paused ?? latest;
  const row = snapshot.rows.find(({ identity }) => identity === selected);
  const toggleSelected = useCallback(
    (identity: string) => setSelected((before) => (before === identity ? null : identity)),
    [],
  );
  return (
    <dialog
      open
      id={id}
      ref={panelRef}
      aria-label="Reachability inspector"
      className="reachability-devtools-panel"
    >
      <header>
        <h2>Reachability</h2>
        <button
          type="button"
          aria-pressed={paused !== null}
          onClick={() => setPaused(paused === null ? latest : null)}
        >
          Pause
        </button>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </header>
      <div className="reachability-devtools-summary">
        <ConnectionSummary snapshot={snapshot} />
        <BudgetMeter budget={snapshot.budget} />
        <FaultButtons label="Make happen to the connection" panel={faults} identity={null} />
        <output>{faults.failure}</output>
      </div>
      <div className="reachability-devtools-body">
        <UserTable snapshot={snapshot} selected={selected} onSelect={toggleSelected} />
        <div className="reachability-devtools-side">
          {row === undefined ? (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- keyboards scroll what has the focus
            <section aria-label="Latest events" tabIndex={0}>
              <h3>Latest events</h3>
              <EventList label="Latest events" events={snapshot.events} limit={15} />
            </section>
          ) : (
            <UserDetails
              row={row}
              history={snapshot.histories.get(row.identity) ?? []}
              now={snapshot.at}
              faults={faults}
              onClose={() => setSelected(null)}
            />
          )}
        </div>
      </div>
    </dialog>
  );
}
