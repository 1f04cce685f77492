"use client";
import type { ReactElement } from "react";
import type { InspectedEvent } from "../inspection/inspectionSnapshot.js";
import { countRecent, timelineHeight, timelineMs, timelinePaths } from "./timelinePaths.js";

/** The last minute of one user, oldest at the start of the line, as a drawing and as a number for those who do not see it. */
export function PresenceTimeline({
  history,
  end,
}: {
  readonly history: readonly InspectedEvent[];
  /** Epoch ms. */
  readonly end: number;
}): ReactElement {
  const recent = countRecent(history, end);
  return (
    <span className="reachability-devtools-timeline">
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${timelineMs} ${timelineHeight}`}
        preserveAspectRatio="none"
        width="96"
        height="12"
      >
        {Array.from(timelinePaths(history, end), ([presence, path]) => (
          <path key={presence} data-presence={presence} d={path} />
        ))}
      </svg>
      <span className="reachability-devtools-hidden">
        {recent === 1 ? "1 change" : `${recent} changes`}
      </span>
    </span>
  );
}
