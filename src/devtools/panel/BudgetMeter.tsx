"use client";
import { useId, type ReactElement } from "react";
import type { ReachabilityBudget } from "../../store/reachabilityStore.js";

const parts = ["live", "reading", "sampling", "releasing"] as const;

/** The SDK's subscription slots that the kit uses, by use: as a bar, in words, and as one measure for those who do not see it. */
export function BudgetMeter({ budget }: { readonly budget: ReachabilityBudget }): ReactElement {
  const { used, limit, maxSubscriptions, waiting, heldByApp } = budget;
  const nameId = useId();
  const total = Math.max(1, maxSubscriptions);
  const segments = parts.map((part, index) => ({
    part,
    start: parts.slice(0, index).reduce((sum, before) => sum + budget[before], 0),
  }));
  const uses = parts.filter((part) => budget[part] > 0).map((part) => `${budget[part]} ${part}`);
  return (
    <div className="reachability-devtools-budget">
      <span id={nameId}>Subscription slots</span>
      <meter
        aria-labelledby={nameId}
        aria-valuetext={`${used} of ${limit} in use`}
        className="reachability-devtools-hidden"
        max={Math.max(1, limit)}
        value={used}
      />
      <svg aria-hidden="true" width="100%" height="10">
        {segments.map(({ part, start }) => (
          <rect
            key={part}
            data-part={part}
            x={`${(100 * start) / total}%`}
            width={`${(100 * budget[part]) / total}%`}
            height="10"
          />
        ))}
      </svg>
      <span>
        {[`${used} of ${limit} in use`, ...uses].join(" · ")}
        {waiting > 0 ? ` · ${waiting} waiting` : ""}
        {heldByApp > 0 ? ` · ${heldByApp} held by the app itself` : ""}
        {limit < maxSubscriptions ? ` · ${maxSubscriptions} wanted` : ""}
      </span>
    </div>
  );
}
