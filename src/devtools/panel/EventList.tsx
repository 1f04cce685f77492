"use client";
import type { ReactElement } from "react";
import type { InspectedEvent } from "../inspection/inspectionSnapshot.js";

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
      {events.slice(0, limit).map(({ id, at, identity, text, presence }) => (
        <li key={id}>
          <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>{" "}
          {presence === null ? null : (
            <span className="reachability-devtools-shape" data-presence={presence} />
          )}
          {identity === null || identity === of ? null : <b>{identity} </b>}
          {text}
        </li>
      ))}
    </ol>
  );
}

function timeOfDay(at: number): string {
  return new Date(at).toLocaleTimeString(undefined, { hourCycle: "h23" });
}
