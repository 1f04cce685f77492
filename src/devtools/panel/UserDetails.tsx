"use client";
import { useRef, type ReactElement } from "react";
import { defaultUnknownReasonLabels } from "../../domain/labels.js";
import type { InspectedEvent, InspectedRow } from "../inspection/inspectionSnapshot.js";
import { EventList } from "./EventList.js";
import { FaultButtons } from "./FaultButtons.js";
import { formatAge } from "./formatAge.js";
import { PresenceCell } from "./PresenceCell.js";
import { readersText } from "./readersText.js";
import { slotText } from "./slotText.js";
import type { FaultPanel } from "./useFaults.js";
import { useFocusHandover } from "./useFocusHandover.js";

interface UserDetailsProps {
  readonly row: InspectedRow;
  readonly history: readonly InspectedEvent[];
  /** Epoch ms. */
  readonly now: number;
  readonly faults: FaultPanel;
  readonly onClose: () => void;
}

/** Everything that is known of one user, and why the rest is not. */
export function UserDetails({
  row,
  history,
  now,
  faults,
  onClose,
}: UserDetailsProps): ReactElement {
  const { identity, value } = row;
  const section = useRef<HTMLElement>(null);
  useFocusHandover(section, identity);
  const { unknownReason, notifiability, notifiabilityUnknownReason, lastKnown, error } = value;
  const age = (at: number | null) => (at === null ? "never" : `${formatAge(now - at)} ago`);
  const facts: readonly (readonly [string, string | null])[] = [
    ["Why unknown", unknownReason === null ? null : defaultUnknownReasonLabels[unknownReason]],
    [
      "Push",
      notifiabilityUnknownReason === null
        ? notifiability
        : defaultUnknownReasonLabels[notifiabilityUnknownReason],
    ],
    ["The SDK's flags", `isOnline ${value.isOnline}, isNotifiable ${value.isNotifiable}`],
    ["Freshness", value.freshness],
    ["Read", age(value.observedAt)],
    ["Changed", age(value.changedAt)],
    [
      "Last known",
      lastKnown === null
        ? null
        : `isOnline ${lastKnown.isOnline}, isNotifiable ${lastKnown.isNotifiable}, ${age(lastKnown.at)}`,
    ],
    ["Readers", readersText(row)],
    ["Slot", slotText(row)],
    ["Error", error?.message ?? null],
  ];
  return (
    <section ref={section} aria-label={`Details of ${identity}`}>
      <header>
        <h3>{identity}</h3>
        <button type="button" onClick={onClose}>
          Close details
        </button>
      </header>
      <p>
        <PresenceCell value={value} />
      </p>
      <dl className="reachability-devtools-facts">
        {facts.map(([term, text]) =>
          text === null ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ),
        )}
      </dl>
      <FaultButtons label={`Make happen to ${identity}`} panel={faults} identity={identity} />
      <EventList label={`Events of ${identity}`} events={history} limit={20} of={identity} />
    </section>
  );
}
