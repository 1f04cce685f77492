"use client";
import { memo, type ReactElement } from "react";
import type { InspectedEvent } from "../inspection/inspectionSnapshot.js";

// One formatter for all: to make one costs more than all the rest of a line.
const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: "medium", hourCycle: "h23" });

/** Events as lines, the latest first. */
export function EventList({
  label,
  events,
  limit,
  of,
}: {
  readonly label: string;
  readonly events: readonly InspectedEvent[];
  readonly limit: number;
  /** The user whose events these all are, who need not be named in each. */
  readonly of?: string;
}): ReactElement {
  if (events.length === 0) return <p>No events yet.</p>;
  return (
    <ol aria-label={label} className="reachability-devtools-events">
      {events.slice(0, limit).map((event) => (
        <EventLine key={event.id} event={event} isNamed={event.identity !== of} />
      ))}
    </ol>
  );
}

const EventLine = memo(function EventLine({
  event: { at, identity, text, presence },
  isNamed,
}: {
  readonly event: InspectedEvent;
  readonly isNamed: boolean;
}): ReactElement {
  return (
    <li>
      <time dateTime={new Date(at).toISOString()}>{timeOfDay.format(at)}</time>{" "}
      {presence === null ? null : (
        <span className="reachability-devtools-shape" data-presence={presence} />
      )}
      {isNamed && identity !== null ? <b>{identity} </b> : null}
      {text}
    </li>
  );
});
