"use client";
import type { ReactElement } from "react";
import type { InspectionSnapshot } from "../inspection/inspectionSnapshot.js";
import { formatAge } from "./formatAge.js";

/** Our own connection and the Service's flag. */
export function ConnectionSummary({
  snapshot: { connection, enabled, at },
}: {
  readonly snapshot: InspectionSnapshot;
}): ReactElement {
  const { status, since, isStale, error } = connection;
  const facts = [
    [
      "Connection",
      `${status} for ${formatAge(at - since)}${isStale ? ", values are not vouched for" : ""}`,
    ],
    [
      "Reachability of the Service",
      enabled === null ? "not known yet" : enabled ? "on" : "off when this client started",
    ],
    ...(error === null ? [] : [["Last error", error.message]]),
  ];
  return (
    <dl className="reachability-devtools-facts">
      {facts.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
