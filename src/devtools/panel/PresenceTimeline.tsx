"use client";
import type { ReactElement } from "react";
import type { InspectedEvent } from "../inspection/inspectionSnapshot.js";
import { countRecent, timelineMs, timelineSegments } from "./timelineSegments.js";

/** Told apart by height, too: colour alone would leave some people out. */
const heights = { online: 10, offline: 4, unknown: 2 } as const;

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
        viewBox={`0 0 ${timelineMs} 10`}
        preserveAspectRatio="none"
        width="96"
        height="12"
      >
        {timelineSegments(history, end).map(({ key, from, to, presence }) => (
          <rect
            key={key}
            data-presence={presence}
            x={from}
            width={Math.max(to - from, timelineMs / 96)}
            y={10 - heights[presence]}
            height={heights[presence]}
          />
        ))}
      </svg>
      <span className="reachability-devtools-hidden">
        {recent === 1 ? "1 change" : `${recent} changes`}
      </span>
    </span>
  );
}
